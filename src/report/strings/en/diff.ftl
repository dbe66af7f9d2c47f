# What differs between two editions of a site.
# $form says how a field is meant: a list as a whole, one item of it, or the item with a number.

## The frame

diff-title = Job postings: changes since `{ $revision }`
diff-none = Nothing that is published differs from { $revision }.
diff-summary = Compared with { $revision }: { $roles ->
        [0] no role changed
        [one] 1 role changed
       *[other] { $roles } roles changed
    }{ $others ->
        [0] {""}
        [one] , and 1 thing outside the roles
       *[other] , and { $others } things outside the roles
    }.
diff-incomplete = { $side ->
        [old] Some of { $revision } could not be read, so the comparison is not complete ({ $counts }).
       *[new] Some of the site cannot be read, so the comparison is not complete ({ $counts }): run `vakanz check`.
    }
diff-users = { $count ->
        [0] used by no role
        [one] used by 1 role: { $names }
       *[other] used by { $count } roles: { $names }
    }
diff-was = was:
diff-now = now:
diff-was-in = { $lang } was:
diff-now-in = { $lang } now:

## What it is about

diff-subject-clause = Clause { $name }
diff-subject-band = Pay band { $name }
diff-subject-company = The company
diff-subject-place = Place { $name }
diff-subject-department = Department { $name }
diff-subject-person = Person { $name }
diff-subject-page = Page { $name }
diff-subject-settings = Settings (vakanz.yaml)
diff-subject-file = File { $name }

## What became of it

diff-role-added = { $state ->
        [draft] New, as a draft.
        [scheduled] New; goes online on { $date }.
        [closed] New, but closed already.
       *[open] New, and online since { $date }.
    }
diff-role-removed = { $state ->
        [draft] Removed; it was a draft.
        [scheduled] Removed before it went online.
        [closed] Removed; it was closed.
       *[open] Removed; it was online.
    }
diff-added = New.
diff-removed = Removed.
diff-changed = Changed.

## Facts

diff-fact-changed = { $label }: now { $new } (was { $old }).
diff-fact-added = { $label }: now { $new } (not stated before).
diff-fact-removed = { $label }: no longer stated (was { $old }).
diff-draft-begun = Now a draft, so not published.
diff-draft-ended = { $state ->
        [scheduled] No longer a draft; goes online on { $date }.
        [closed] No longer a draft, but closed already.
       *[open] No longer a draft; online.
    }
diff-opens-later = Goes online later: on { $new } instead of { $old }.
diff-opens-earlier = Goes online earlier: on { $new } instead of { $old }.
diff-closes-later = Closes later: on { $new } instead of { $old }.
diff-closes-earlier = Closes earlier: on { $new } instead of { $old }.
diff-pay-raised = Pay raised from { $old } to { $new }.
diff-pay-lowered = Pay lowered from { $old } to { $new }.
diff-quoted = “{ $text }”
diff-until-filled = open until filled
diff-on-site = on site
diff-yes = yes
diff-no = no
diff-need-must = essential
diff-need-nice = desirable
diff-address-sie = “Sie”
diff-address-du = “du”
diff-address-neutral = neutral

## Texts and lists

diff-renamed = { $label } changed.
diff-renamed-only = { $label } changed in { $langs } only; { $left } as before.
diff-reworded = { $label } reworded.
diff-reworded-only = { $label } reworded in { $langs } only; { $left } as before.
diff-translated = { $label }: now also in { $langs }.
diff-untranslated = { $label }: no longer in { $langs }.
diff-text-added = { GIVEN($clause) ->
        [yes] { $label } added, the clause { $clause }: “{ $text }”
       *[no] { GIVEN($only) ->
            [yes] { $label } added in { $only } only: “{ $text }”
           *[no] { $label } added: “{ $text }”
        }
    }
diff-text-removed = { GIVEN($clause) ->
        [yes] { $label } removed, the clause { $clause }: “{ $text }”
       *[no] { $label } removed: “{ $text }”
    }
diff-clause-begun = { $label } is now the clause { $new }.
diff-clause-ended = { $label } now has words of its own instead of the clause { $old }.
diff-clause-other = { $label } is now the clause { $new } instead of { $old }.
diff-reordered = { $label } stand in another order.
diff-label-in = { $label } ({ $lang })

## Fields

diff-field-about = About the employer
diff-field-address = Form of address
diff-field-agreement = Collective agreement
diff-field-apply = Applications to
diff-field-base-url = Address of the site
diff-field-benefit = { $form ->
        [all] Benefits
        [one] Benefit
       *[numbered] Benefit { $number }
    }
diff-field-body = Text
diff-field-city = City
diff-field-aliases = Former addresses
diff-field-formats = Formats for job boards
diff-field-accent = Accent colour
diff-field-server = Web server
diff-field-closed = Closed postings
diff-field-closes = Closing date
diff-field-contact = Contact
diff-field-contract = Contract
diff-field-country = Country
diff-field-department = Department
diff-field-description = Description
diff-field-draft = Draft
diff-field-duty = { $form ->
        [all] Duties
        [one] Duty
       *[numbered] Duty { $number }
    }
diff-field-education = Education
diff-field-education-subject = Training
diff-field-email = E-mail
diff-field-experience = Experience
diff-field-experience-field = Field of experience
diff-field-gender-marker = Gender marker
diff-field-hours = Weekly hours
diff-field-icon = icon
diff-field-imprint = Imprint
diff-field-jobs = Path of the postings
diff-field-language = Language skills
diff-field-languages = Languages
diff-field-lead = Introduction to a list
diff-field-licence = { $form ->
        [all] Licences
        [one] Licence
       *[numbered] Licence { $number }
    }
diff-field-locale = Regional format
diff-field-logo = Logo
diff-field-menu = Place in the menu
diff-field-name = Name
diff-field-need = Weight
diff-field-note = { $form ->
        [all] Notes
        [one] Note
       *[numbered] Note { $number }
    }
diff-field-openings = Number of openings
diff-field-opens = First day online
diff-field-overpay = Readiness to pay more
diff-field-pay = Pay
diff-field-pay-note = Note on pay
diff-field-personal = { $form ->
        [all] Personal requirements
        [one] Personal requirement
       *[numbered] Personal requirement { $number }
    }
diff-field-phone = Telephone
diff-field-places = Places
diff-field-position = Position
diff-field-postcode = Postcode
diff-field-privacy = Privacy notice
diff-field-reference = Reference
diff-field-region = Region
diff-field-remote = Remote work
diff-field-section = { $form ->
        [numbered] Section { $number }
       *[one] Section
    }
diff-field-section-heading = { $form ->
        [all] Sections
        [one] Section
       *[numbered] Heading of section { $number }
    }
diff-field-share = Share of duty { $number }
diff-field-skill = { $form ->
        [all] Skills
        [one] Skill
       *[numbered] Skill { $number }
    }
diff-field-slug = Address of the posting
diff-field-start = Start
diff-field-step = { $form ->
        [all] Steps of the application
        [one] Step of the application
       *[numbered] Step { $number } of the application
    }
diff-field-street = Street
diff-field-summary = Summary
diff-field-team = Team
diff-field-text = Text
diff-field-theme = Theme
diff-field-time = Working time
diff-field-title = Title
diff-field-url = Website
diff-field-workload = Workload

## What keeps it from being compared

diff-no-git = The program git is missing here; vakanz needs it to read an earlier edition. Install it (https://git-scm.com), then start the command again.
diff-no-repository = { GIVEN($path) ->
        [yes] “{ $path }” does not lie in a Git repository, so there is no earlier edition to compare with.
       *[no] This folder does not lie in a Git repository, so there is no earlier edition to compare with.
    }
diff-no-revision = The repository has no revision “{ $revision }”. Name a branch, a tag or a commit, for example `main` or `HEAD~1`. If the copy at hand holds only the latest commits, as it does in many pipelines, fetch the rest first.
diff-no-site = The revision “{ $revision }” has no site in this folder: `vakanz.yaml` is missing there.
diff-git = { GIVEN($said) ->
        [yes] git could not read the revision “{ $revision }”. It says: { $said }
       *[no] git could not read the revision “{ $revision }”.
    }
