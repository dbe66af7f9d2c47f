# The prose of a role, written in Markdown.

markdown-unknown-heading = It is not clear to which section “{ $heading }” belongs.
    .help = { $guess ->
        [summary] Did you mean the summary? Then call it “About the role”, for example.
        [team] Did you mean the team? Then call it “Your team”, for example.
        [duties] Did you mean the duties? Then call it “Your responsibilities”, for example.
        [skills] Did you mean the requirements? Then call it “Your profile”, for example.
        [skills-nice] Did you mean what is welcome but not required? Then call it “Nice to have”, for example.
        [licences] Did you mean licences and certificates? Then call it “Licences”, for example.
        [personal] Did you mean the personal skills? Then call it “Personal skills”, for example.
        [benefits] Did you mean the benefits? Then call it “What we offer”, for example.
        [process] Did you mean the application process? Then call it “How to apply”, for example.
        [notes] Did you mean the notes? Then call it “Notes”, for example.
        [about] Did you mean the section about the employer? Then call it “About us”, for example.
       *[other] Use a heading such as “Your responsibilities”, “Your profile”, “What we offer” or “How to apply”.
    } Until then the text stays under the heading as you wrote it.
    .what = A heading names no section of a posting.

markdown-ambiguous-heading = “{ $heading }” can announce duties or benefits; it is read as { $section ->
        [benefits] benefits, because the duties have a heading of their own
       *[duties] { $because ->
            [benefits] duties, because the benefits have a heading of their own
           *[nothing] duties, because neither duties nor benefits have another heading
        }
    }.
    .help = Choose a heading that says it: “Your responsibilities” or “What we offer”.
    .duties = the duties are here
    .benefits = the benefits are here
    .what = A heading can announce duties as well as benefits.

markdown-heading-language = The heading “{ $heading }” is { $found ->
        [de] in German
        [en] in English
       *[other] in another language
    }, but the text is { $lang ->
        [de] in German
        [en] in English
       *[other] in another language
    }.
    .help = Translate it. The page shows its own heading in the right language, but the text below may be in the wrong file, too.
    .what = A heading is in another language than its file.

markdown-heading-without-space = “{ $heading }” lacks the space that makes it a heading.
    .help = Write: { $fixed }
    .what = A line begins with “#” and lacks the space that makes it a heading.

markdown-no-list = “{ $heading }” is running text, but this section is a list.
    .help = Write one point on each line and begin the line with a hyphen and a space: “- ”.
    .what = A section that is a list is written as running text.

markdown-nested-list = A list stands inside another list; its points are shown on the same level.
    .help = Remove the indentation, or put what belongs together into one sentence.
    .what = A list stands inside another.

markdown-empty-section = There is nothing below the heading “{ $heading }”.
    .help = Add the text, or remove the heading.
    .what = There is nothing below a heading.

markdown-html = HTML such as “{ $tag }” is not supported.
    .help = Remove it. For emphasis write *text*, for strong words **text**.
    .what = The prose of a role holds HTML, which would be shown as it is written.

markdown-table = A role cannot hold a table; its rows appear as lines of text.
    .help = Write the rows as a list, one point on each line.
    .what = The prose of a role holds a table.

markdown-image = A role cannot hold an image; “{ $image }” appears as its description only.
    .help = Remove the image, or put it on a page of its own.
    .what = The prose of a role holds an image.
