# Files that cannot be read or stand in the wrong place.

file-unreadable = { $reason ->
        [permission] You are not allowed to open this file.
        [gone] This file disappeared while it was being read.
       *[other] This file could not be read.
    }
    .help = { $reason ->
        [permission] Ask whoever looks after this computer for permission to read it.
        [gone] Run the command again; if the file is still needed, put it back in its place.
       *[other] Check that the disk is connected and that it is an ordinary file, then run the command again.
    }
    .what = A file cannot be opened or read.

file-too-large = This file is larger than { $limit } MB and is not read.
    .help = { $limit ->
        [1] Shorten it, or split it into several files.
       *[other] Make it smaller, for example by saving an image in a lower resolution.
    }
    .what = A file is larger than vakanz reads: 1 MB for texts, 10 MB for anything else.

file-empty = There is nothing in this file.
    .help = Write into it what belongs there, or delete it.
    .what = A file has nothing in it.

file-not-utf8 = From here on the file contains characters that cannot be read.
    .help = Save it again as “UTF-8”: your editor offers this under “Save as” or “Save with encoding”. Then check the umlauts.
    .what = A text is stored in another encoding than UTF-8.

file-name-not-utf8 = The name of the file “{ $path }” contains characters that cannot be read.
    .help = Rename the file using letters, digits and hyphens.
    .what = The name of a file holds characters that cannot be read.

file-link = This is a link to a file elsewhere, and links are not followed.
    .help = Put a copy of the file itself in this place.
    .what = A file is only a link to a file elsewhere.

file-misplaced = { $folder ->
        [roles] The name of this file does not fit a role, so the file is not read.
        [translations] There is nothing that this file could hold the accepted translations of, so it is not read.
       *[content] No file of this name belongs in this folder, so the file is not read.
    }
    .help = { $ending ->
        [yml] Rename the file to `{ $better }`: vakanz reads files that end in `.yaml`.
       *[other] { $folder ->
            [roles] A role is a file such as `content/roles/office-clerk.yaml`, or a folder `content/roles/office-clerk/` with `role.yaml`, `de.md` and `en.md`. Rename the file, or move it out of `content/`.
            [translations] Name it as the role or the file of clauses is named now, for example `content/translations/roles/office-clerk.txt`; if neither exists any more, delete it.
           *[content] Check its name: `content/` holds `company.yaml`, `places.yaml`, `departments.yaml`, `people.yaml`, `pay.yaml`, `glossary.yaml` and the folders `clauses`, `packs`, `roles`, `pages` and `assets`. Images belong in `content/assets/`.
        }
    }
    .what = A file in the content folder has a name or a place that nothing reads.

file-language = “{ $key }” in the name of this file is not a language of the site.
    .help = { GIVEN($choices) ->
        [no] Add the language to `languages` in `vakanz.yaml`.
       *[yes] Use { $choices } in its name, or add the language to `languages` in `vakanz.yaml`.
    }
    .what = The name of a file names a language that the site does not have.

file-translation-line = This line names no pair of texts whose translation is accepted, so it is skipped.
    .help = Delete the line. Once you have compared the texts, `vakanz check --accept-translation` writes the file anew.
    .what = A line in a file of accepted translations cannot be read.
