# Roles: what they say about themselves, and whether it fits together.

role-id = “{ $id }” cannot be the name of a role.
    .help = Rename the file or its folder, using letters without umlauts, digits and hyphens: `office-clerk`.
    .what = The name of a role's file cannot be its id.

role-twice = The role “{ $id }” exists twice: it also stands in “{ $other }”.
    .help = Give one of the two another name, or delete the one that is no longer needed.
    .what = Two files have facts for a role of the same name.

role-without-facts = This role has texts but no facts: the file `role.yaml` is missing beside them.
    .help = Put a file `role.yaml` with `places`, `employment`, `posted` and `closes` into the same folder, or delete the folder if the role is no longer needed.
    .what = A folder has texts of a role and no `role.yaml`.

role-said-twice = “{ $field }” stands both in `role.yaml` and in the Markdown file.
    .help = Keep one of the two and delete the other.
    .second = it stands here, too
    .what = The same thing stands in `role.yaml` and in the Markdown files.

remote-both = “days” and “countries” exclude each other.
    .help = Write `remote: {"{"} days: 2 {"}"}` for some days at home, or `remote: {"{"} countries: [DE, AT] {"}"}` for a fully remote role.
    .what = A role is said to be partly and fully remote.

pay-payments = “payments” goes with a monthly figure only.
    .help = Write `per: month`, or delete `payments`.
    .what = A number of payments a year stands beside a figure that is not monthly.

pay-two-figures = “amount” cannot stand beside “min” or “max”.
    .help = Write `min` and `max` for a range, or `amount` alone for one figure.
    .what = Pay is given as one figure and as a range.

pay-band-and-figures = “{ $field }” already follows from the pay band.
    .help = Delete it; or, if this role is paid differently, delete `band` and give all the figures here.
    .what = Pay is given by a band and again by figures.

apply-two-ways = “email” and “url” stand side by side, but applications can go to one address only.
    .help = Keep one of the two.
    .what = Applications are said to go to two addresses.

duty-id-twice = Two duties of this role have the id “{ $id }”.
    .help = Give one of them another id: what stands after `for` must name one duty.
    .first = it stands here already
    .what = Two duties of a role have the same id.

duty-shares = The shares of the duties add up to { $sum } per cent.
    .help = Lower them until they are 100 or less in total.
    .what = The shares of the duties exceed 100 per cent.

parity-one-language = { $count ->
        [one] This role exists { $language ->
            [de] in German
            [en] in English
           *[other] in the language “{ $language }”
        } only and is published in that language alone.
       *[other] This role is not published in all languages of the site: { $missing } is missing.
    }
    .help = Add the title and the texts in the other languages of the site. If one language is enough, there is nothing to do.
    .what = A role does not exist in every language of the site.

slug-empty = No web address can be made from the title “{ $title }”.
    .help = Give it one: `slug: procurement-clerk`.
    .what = A title has no letters to make a web address of.

slug-taken = Two pages would have the same address, “{ $slug }”.
    .help = Give one of them an address of its own: `slug: procurement-clerk-berlin`.
    .first = this page has the address already
    .what = Two pages would have the same web address.

role-item-count = { $section ->
        [duties] The duties have
        [skills] The requirements have
        [skills-nice] The welcome requirements have
        [licences] The licences and certificates have
        [personal] The personal skills have
        [benefits] The benefits have
        [process] The application process has
        [notes] The notes have
       *[other] This section has
    } { $more ->
        [one] 1 item
       *[other] { $more } items
    } { $longer ->
        [de] in German
        [en] in English
       *[other] in “{ $longer }”
    } but { $fewer } { $shorter ->
        [de] in German
        [en] in English
       *[other] in “{ $shorter }”
    }.
    .help = Items belong together in their order: the third one in one language is the third one in the other. Add what is missing, or delete what is left over.
    .what = A list has more items in one language than in the other.

role-clause-mismatch = The same item is a clause in one language and something else in the other.
    .help = Write the same line in both files, `- use: office/supplies`, or words in both.
    .second = the same item in the other language
    .what = An item is a clause in one language and something else in the other.
