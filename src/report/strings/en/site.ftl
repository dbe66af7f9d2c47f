# Free pages, links, the site as a whole, and themes.

page-name = The name of this file does not say which page it is and in which language.
    .help = Call it like `imprint.de.md` and `imprint.en.md`: a name of letters, digits and hyphens, the language, and `.md`. Images belong in `content/assets/`.
    .what = The name of a page's file lacks its language.

page-without-title = This page has no title.
    .help = Begin the text with a line such as `# Imprint`.
    .what = A page has no title.

page-image = A page cannot show an image from “{ $target }”.
    .help = Put the image into `content/assets/` and write `![Our house](asset:house.jpg)`.
    .what = A page shows an image that is not among the site's own.

site-no-settings = There is no site here: the file `vakanz.yaml` is missing.
    .help = Go to the folder of your site, or name it with `--root`. A new site begins with `vakanz init`.
    .what = The folder has no `vakanz.yaml`, so it is no site.

site-no-company = The file `content/company.yaml` is missing, so the employer is not known.
    .help = Create it with at least one line: `name: Nordlicht GmbH`.
    .what = The file with the employer is missing.

site-locale = Dates and numbers cannot be written for “{ $locale }”.
    .help = Write after `locale` in `vakanz.yaml` for example `de-DE`, `de-AT`, `de-CH`, `en-GB` or `en-US`.
    .what = Dates and numbers cannot be written for a language of the site.

theme-missing = There is no theme “{ $theme }”.
    .help = Put it into the folder `themes/{ $theme }/`, or write `theme: default` in `vakanz.yaml`.
    .what = The theme that the site names does not exist.

theme-template-syntax = This template of the theme cannot be read: { $message }.
    .help = Mend the place in the template, or delete your own template: the one that comes with vakanz then takes its place.
    .what = A template cannot be read.

theme-template-parent = This template builds on the template “{ $parent }”, which does not exist.
    .help = Check the name after `extends`, or put the template it names into your theme.
    .what = A template builds on one that does not exist.

theme-template-loop = The template “{ $name }” leads back to itself.
    .help = Check what it extends and includes: somewhere on the way it names itself.
    .what = A template leads back to itself.

theme-template-value = This template of the theme cannot be filled: { $message }.
    .help = Compare it with the template of the same name that comes with vakanz; it shows which values there are.
    .what = A template uses a value that is not there.

theme-string-syntax = This text of the theme is written incorrectly.
    .help = Write each entry on a line of its own, with its name, an equals sign and the text: `apply-now = Apply now`.
    .what = A text of the theme cannot be read.

theme-string-argument = “{ $id }” uses “{ $argument }”, which is not known there.
    .help = { GIVEN($choices) ->
        [no] Delete it: this text gets no value to fill in.
       *[yes] Only { $choices } can be filled in here.
    }
    .what = A text of the theme uses a value that it does not get.

theme-strings-missing = The theme has no texts { $language ->
        [de] in German
        [en] in English
       *[other] in the language “{ $language }”
    } for { $choices }.
    .help = Add them to `{ $path }`, each on a line of its own: `name = text`.
    .what = The theme lacks texts in a language of the site.
