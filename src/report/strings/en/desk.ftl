# What the desk says: the preview's own page for those who write.
# Arguments: shown, all, page, pages, days are numbers; date, roles are texts.

desk-name = Desk
desk-skip = Skip to content
desk-site = To the site
desk-language = Language of the desk
desk-updated = Up to date
desk-reading = The texts are still being read …
desk-editor = open in the editor

## All roles

desk-roles = Roles
desk-roles-caption = All roles with their state, languages and findings
desk-filter = Selection
desk-words = Title contains
desk-any = all
desk-apply = Apply
desk-reset = Show all
desk-nothing = No role matches this selection.
desk-shown = { $shown } of { $all ->
        [one] { $all } role
       *[other] { $all } roles
    }
desk-pages = Pages of the list
desk-page = Page { $page } of { $pages }
desk-previous = Previous page
desk-next = Next page
desk-column-title = Role
desk-column-state = State
desk-column-department = Department
desk-column-place = Place
desk-column-languages = Languages
desk-column-findings = Findings
desk-column-written = Changed
desk-with-errors = with errors
desk-with-warnings = with warnings
desk-with-advice = with advice
desk-with-none = without findings
desk-sound = none
desk-remote = remote
desk-state-draft = draft
desk-state-scheduled = scheduled
desk-state-open = open
desk-state-closed = closed
desk-opens-in = { $days ->
        [one] from tomorrow
       *[other] in { $days } days
    }
desk-days-left = { $days ->
        [0] last day
        [one] { $days } day left
       *[other] { $days } days left
    }
desk-until-filled = until filled
desk-closed-on = last open on { $date }
desk-language-complete = complete
desk-language-stale = out of date
desk-language-missing = missing
desk-dates = What changes by itself
desk-no-dates = No role opens or closes in the near future.
desk-date-opens = Opens: { $roles }
desk-date-closes = Closed: { $roles }
desk-others = Findings outside the roles

## One role

desk-back = All roles
desk-open-file = Open in the editor:
desk-whole = About the role as a whole
desk-compare = Side by side
desk-missing = Missing in this language
desk-nice = desirable
desk-facts = Facts
desk-search-result = How others see the role
desk-data = Structured data for job boards
desk-no-data = There is structured data as soon as the role is open.
desk-section-title = Title
desk-section-summary = Summary
desk-section-team = Team
desk-section-duties = Duties
desk-section-qualifications = Before the requirements
desk-section-skills = Skills
desk-section-licences = Licences
desk-section-personal = Personal
desk-section-offer = Offer
desk-section-process = Process
desk-section-notes = Notes
desk-section-own = A section of its own
desk-preview = Preview
desk-preview-page = Language
desk-preview-width = Width
desk-preview-phone = Phone
desk-preview-tablet = Tablet
desk-preview-desktop = Desktop
desk-preview-colours = Colours
desk-preview-system = as the system
desk-preview-light = light
desk-preview-dark = dark
desk-preview-open = Open the page
