# Commands, their help, and what they say when they are done.
# GIVEN(…) is “yes” for an argument that is there and not empty, otherwise “no”.

## Findings

severity-error = error
severity-warning = warning
severity-advice = advice
severity-help = help

count-error = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-warning = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
count-advice = { $count ->
        [one] 1 piece of advice
       *[other] { $count } pieces of advice
    }
findings-more = { $count ->
        [one] One more finding is not shown.
       *[other] { $count } more findings are not shown.
    }

## Building and checking

build-forbidden = Nothing was published; the output folder is as it was.
build-progress = { $done } of { $total } files
build-done = { $postings ->
        [one] 1 posting
       *[other] { $postings } postings
    }, { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } in { $languages ->
        [one] 1 language
       *[other] { $languages } languages
    }: { $new } new, { $changed } changed, { $removed } removed ({ $time } s)
build-next-opens = The site is next due to change on { $date } (goes online: { $opens }); run `vakanz build` again on that day.
build-next-closes = The site is next due to change on { $date } (no longer open: { $closes }); run `vakanz build` again on that day.
build-next-both = The site is next due to change on { $date } (goes online: { $opens }; no longer open: { $closes }); run `vakanz build` again on that day.
build-unsaid = `{ $file }` has no field for these, so its texts say them: { $facts }.
build-boxes = In `posting.pdf` a box stands for characters that none of the typefaces has: { $letters }.
fact-places = further places
fact-remote = work from home
fact-hours = hours a week
fact-contract = contract
fact-start = start
fact-pay = pay
fact-closes = closing date
fact-openings = number of openings
fact-education = education
fact-languages = languages
check-clean = { $roles ->
        [0] Nothing is wrong; the site has no roles yet.
        [one] Nothing is wrong: 1 role checked.
       *[other] Nothing is wrong: { $roles } roles checked.
    }
fix-done = { $count ->
        [0] None of this can be mended safely by itself; no file was changed.
        [one] 1 finding mended, in { $files ->
            [one] 1 file
           *[other] { $files } files
        }. Look at the change before you commit it.
       *[other] { $count } findings mended, in { $files ->
            [one] 1 file
           *[other] { $files } files
        }. Look at the changes before you commit them.
    }
fix-would = { $count ->
        [0] None of this can be mended safely by itself.
        [one] 1 finding would be mended; no file was changed.
       *[other] { $count } findings would be mended; no file was changed.
    }
accept-done = { $files ->
        [0] { $texts ->
            [0] There is no text in two languages; there is nothing to compare.
            [one] Nothing is new: the translated text is accepted already as it stands.
           *[other] Nothing is new: all { $texts } translated texts are accepted already as they stand.
        }
       *[other] { $texts ->
            [one] 1 translated text is
           *[other] { $texts } translated texts are
        } accepted as they stand; { $files ->
            [one] 1 file
           *[other] { $files } files
        } written in `content/translations/`.
    }
accept-refused = Not accepted: { $names }. Mend these errors first.
accept-one-language = “{ $value }” stands in one language only; there is nothing to compare.

## New sites and roles

init-done = The site is ready. What to do next:

    { GIVEN($folder) ->
        [yes] {"  "}cd "{ $folder }"
    {"  "}vakanz build
       *[no] {"  "}vakanz build
    }
    {"  "}vakanz new role "Procurement Clerk"
init-taken = There is a site here already: “{ $path }” exists, and nothing was changed.
write-failed = { $reason ->
        [permission] You are not allowed to write “{ $path }”.
        [full] There is no room left on the disk for “{ $path }”.
        [changed] “{ $path }” has been changed by somebody else meanwhile; the file is as it was. Start the command again.
        [exists] “{ $path }” exists already and was not changed.
       *[other] “{ $path }” could not be written.
    }
new-done = The role stands in “{ $path }” as a draft. Fill it in, and delete the line `draft: true` when it is ready.
new-no-id = “{ $value }” makes no name for a file: give one of letters without umlauts, digits and hyphens, for example with `--id office-clerk`.
new-taken = There is a role “{ $id }” already. Choose another name with `--id`, for example `--id { $id }-2`.
theme-new-added = Added to the theme:

    { $files }
theme-new-done = The theme is begun:

    { $files }

    { GIVEN($theme) ->
        [yes] Switch it on in `vakanz.yaml`: `theme: { $theme }`. Whether it holds on every kind of page, `vakanz theme check { $theme }` tells.
       *[no] `vakanz.yaml` names it already. Whether it holds on every kind of page, `vakanz theme check` tells.
    }
theme-no-name = A theme cannot be called “{ $value }”: use letters without umlauts, digits and hyphens, for example `vakanz theme new house`.
theme-taken = There is a theme in “{ $path }” already; nothing was changed. With `--from` and the name of a file of vakanz you add a copy of it.
theme-no-file = { GIVEN($nearest) ->
        [yes] vakanz has no file “{ $value }”; did you mean “{ $nearest }”?
       *[no] vakanz has no file “{ $value }”: after `--from`, name for example { $choices }.
    }
theme-unknown = { GIVEN($nearest) ->
        [yes] There is no theme “{ $value }”; did you mean “{ $nearest }”?
       *[no] There is no theme “{ $value }”. `vakanz theme new { $value }` begins it.
    }
theme-clean = Nothing is wrong with the theme “{ $theme }”: every kind of page could be filled, with everything and without what may be missing.

## Wrong use

usage-lang = “{ $value }” is not a language that vakanz speaks: write `--lang de` or `--lang en`.
usage-deny = “{ $value }” cannot stand after `--deny`: write `--deny warning` or `--deny advice`.
usage-editor = vakanz knows no editor named “{ $value }”. It knows { $known }; for any other, give an address with {"{"}file{"}"}, for example `"my-editor://{"{"}file{"}"}:{"{"}line{"}"}"`.
usage-today = “{ $value }” is not a possible day: write it like `--today 2027-01-31`, with a year from 2000 to 2100.
usage-base-url = What stands after `--base-url` is not a complete web address: write it like `--base-url https://jobs.example.org/`.
usage-changes = “{ $path }” lies in the output folder “{ $folder }”, which holds the site and nothing else: name a file elsewhere after `--changes`, for example `--changes changes.json`.
usage-pdf = This vakanz cannot make PDF files, because it was compiled without the typesetter: leave `--pdf` out, or install it with `cargo install --path . --features pdf`.
usage-root = There is no folder “{ $path }”: name the folder that `vakanz.yaml` is in after `--root`.
usage-no-site = “{ $path }” is not the folder of a site: `vakanz.yaml` is missing there. Go to your site’s folder, or name it with `--root`.
usage-accept = { GIVEN($nearest) ->
        [yes] There is no “{ $value }”; did you mean “{ $nearest }”?
       *[no] There is no “{ $value }”: name a role or its file, `clauses/` with the name of a file, `company` or `all`.
    }
usage-extra-word = “{ $value }” is one word too many; put several words that belong together in quotes: `vakanz new role "Office Clerk"`.
usage-unknown-option = { GIVEN($nearest) ->
        [yes] There is no option “{ $value }”; did you mean “{ $nearest }”?
       *[no] “{ $value }” is not known here.
    }
usage-unknown-command = { GIVEN($nearest) ->
        [yes] There is no command “{ $value }”; did you mean “{ $nearest }”?
       *[no] There is no command “{ $value }”.
    }
usage-missing = { GIVEN($value) ->
        [no] Something is missing from this command.
       *[yes] This command still needs { $value }.
    }
usage-value = { GIVEN($given) ->
        [no] Something is missing after the option: { $value }.
       *[yes] “{ $given }” does not fit { $value }.
    }
usage-twice = { $value } stands here more than once; once is enough.
usage-wrong = { GIVEN($value) ->
        [no] The command cannot be used like this.
       *[yes] “{ $value }” cannot be used like this.
    }
usage-format = “{ $value }” is not a format: write `--format terminal`, `json`, `sarif` or `github`.
usage-format-dry-run = `--dry-run` shows changes, `--format` shows findings for a program: use one of the two.
usage-diff-format = “{ $value }” is not a format for a comparison: write `--format text`, `markdown` or `json`.
usage-rules-format = “{ $value }” is not a format for the rules: write `--format terminal` or `json`.
usage-path = “{ $path }” is no file, folder or role of this site{ GIVEN($nearest) ->
        [yes] ; did you mean “{ $nearest }”?
       *[no] . A role is named by its id, a file or folder by its path, such as `content/roles`.
    }
usage-rule = { GIVEN($nearest) ->
        [yes] There is no rule “{ $value }”; did you mean “{ $nearest }”?
       *[no] There is no rule “{ $value }”; `vakanz rules` lists them all.
    }
usage-hint = `vakanz --help` shows what can be done; `--help` after a command explains it.

## Help

help-heading-usage = Usage
help-heading-options = Options
help-heading-arguments = Arguments
help-heading-commands = Commands

## What stands behind options and commands

value-command = COMMAND
value-day = YYYY-MM-DD
value-dir = FOLDER
value-editor = EDITOR
value-file = FILE
value-format = FORMAT
value-id = NAME
value-lang = de|en
value-name = NAME
value-level = KIND
value-options = OPTIONS
value-path = PATH
value-port = PORT
value-revision = REVISION
value-role = ROLE
value-rule = RULE
value-title = TITLE
value-url = ADDRESS

## What commands and options are for

help = Turns role specs into consistent job postings in several languages, and keeps faulty ones from being published.
help-init = Begin a new site with examples to change
help-init-folder = The folder of the new site (default: the current one)
help-new = Add something new to the site
help-new-role = Add a role as a draft with every field explained
help-new-role-title = The job’s title, in quotes: "Procurement Clerk"
help-new-role-id = The name of the file (default: made from the title)
help-new-role-today = The first day online to put into the draft (default: today)
help-new-role-root = The site’s folder (default: the current one)
help-build = Check the site and make its pages, ready to be published
help-build-output = The folder that the pages are written to (default: public in the site’s folder)
help-build-base-url = The address at which the site will be published, instead of the one in vakanz.yaml
help-build-drafts = Include drafts and roles that are not yet online
help-build-pdf = Make posting.pdf of every open role too (like formats: [pdf] in vakanz.yaml)
help-build-overwrite = Replace files in the output folder even if they are not from vakanz or were changed by hand
help-build-changes = Write to this file, as JSON, which addresses this build added, changed and removed
help-check-fix = Mend what can be mended safely: signs and formats, never what is said
help-check-accept-translation = Record that the languages of a role say the same: a role, clauses/…, company or all
help-check-dry-run = With --fix: only show the changes
help-check = Show what is wrong with the site, without making its pages
help-check-paths = Show only what concerns these files, folders or roles (default: the whole site)
help-check-format = How findings are shown: terminal, json, sarif or github (default: terminal)
help-diff = Say what the site says differently than in a revision of its Git repository
help-diff-revision = The revision to compare with: a branch, a tag or a commit (main, HEAD~1)
help-diff-format = How differences are shown: text, markdown or json (default: text)
help-rules = List everything that vakanz looks for
help-rules-format = How rules are shown: terminal or json (default: terminal)
help-explain = Say everything about a rule: why, examples, how to mend it, what it rests on
help-explain-rule = The rule, as a finding names it in brackets (law/origin), or a family of rules (law)
help-theme = Begin or check a theme of your own
help-theme-new = Begin a theme of your own: its first files, with explanations
help-theme-new-name = The name of the theme and of its folder in themes/
help-theme-new-from = Files of vakanz of which you want to change a copy, such as contact.html; if the theme is there already, only they are added
help-theme-check = Show what is wrong with a theme, also where the site does not show it at present
help-theme-check-name = The theme (default: that of the site)
help-any-root = The site’s folder (default: the current one)
help-any-today = Act as on this day (default: today in the site’s time zone)
help-any-deny = Treat findings of this kind like errors: warning or advice; may be given several times
help-any-quiet = Show findings only
help-any-help = Show this help
help-any-lang = The language of messages and help: de or en
help-any-version = Show the version
