# How findings and rules are shown: `vakanz check`, `vakanz rules`, `vakanz explain`, the pages in docs/rules.

## Findings

severity-draft = { $word } in a draft
finding-draft = This is about a draft, so it forbids nothing.
finding-basis = legal basis
finding-roles = concerns
finding-roles-more = { $names } and { $count } more
count-drafts = in drafts: { $counts }

## The end of a check

check-no-file = the site as a whole
check-drafts = In drafts: { $counts }; they forbid nothing.
check-more = { $count ->
        [one] One more finding is not shown.
       *[other] { $count } more findings are not shown.
    } Name a file, a folder or a role to see all of its findings: `vakanz check content/roles`.
check-fix = { $count ->
        [one] vakanz can mend 1 finding by itself
       *[other] vakanz can mend { $count } findings by itself
    }: `vakanz check --fix`
check-explain = More about a rule: `vakanz explain { $rule }`
check-clean-files = { $files ->
        [one] Nothing is wrong with this file.
       *[other] Nothing is wrong with these { $files } files.
    }
check-elsewhere = In other files: { $counts }. `vakanz check` shows the whole site.
table-errors = errors
table-warnings = warnings
table-advice = advice
table-drafts = in drafts

## Rules

rule-since = since { $version }
rules-more = { $count } rules. `vakanz explain duties/too-many` says everything about one of them, `vakanz explain duties` lists a family.
evidence-law = law
evidence-study = study
evidence-practice = practice
evidence-technical = technology
explain-why = Why
explain-bad = What it finds
explain-good = Better
explain-mend = How to mend it
explain-evidence = What it rests on
explain-only-de = It looks at German texts only.
explain-only-en = It looks at English texts only.
explain-by-country = It holds only where the law of the place of work asks for it.
explain-weigh = Another weight, in `vakanz.yaml`: `check: {"{"} rules: {"{"} { $rule }: advice {"}"} {"}"}`; possible are `error`, `warning`, `advice` and `off`.
explain-no-advice = vakanz informs; it gives no legal advice.
rules-page = What `vakanz check` looks for. Each rule has a page: why, examples, how to mend it, what it rests on. The first are about what a posting says, the others about form: how files are written, linked and published. Where a rule rests on law, vakanz informs and gives no legal advice.
rules-page-content = What a posting says
rules-page-form = How files are written, linked and published

## Families

family-allow = what a role lets stand
family-apply = ways to apply
family-assets = images and other files
family-consistency = one thing, one wording
family-date = dates that can be read
family-dates = deadlines and days that fit together
family-duties = duties one can picture
family-duty = duties and their shares
family-education = education and training
family-field = fields and what they hold
family-file = files that can be read
family-house = words of the house
family-inclusion = wording that shuts nobody out
family-item = items of lists
family-language = plain, correct language
family-law = what an advert must say, and must not
family-links = links that can be understood
family-link = links inside the site
family-markdown = prose in Markdown
family-number = numbers that can be read
family-pack = packs of rules
family-page = free pages
family-parity = all languages of the site
family-pay = pay and its figures
family-publish = the output folder
family-qualifications = requirements that are needed
family-reference = names defined elsewhere
family-remote = remote work
family-role = roles that are whole
family-site = the site as a whole
family-slug = web addresses
family-structure = everything in its place and length
family-structured-data = facts that search engines understand too
family-style = a calm, concrete tone
family-text = texts and their languages
family-theme = themes
family-title = titles
family-translation = languages that say the same
family-value = values that can be read
family-yaml = how YAML is written
