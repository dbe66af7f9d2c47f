# What is written: placeholders, titles, facts that stand in prose.

title-marker = { $adds ->
        [yes] The title has a gender marker of its own; the site adds one.
       *[no] The title has a gender marker; the site can add it by itself.
    }
    .help = Write the job alone: “{ $bare }”. { $adds ->
        [yes] The marker stands in `vakanz.yaml` under `gender-marker`.
       *[no] Give the marker once in `vakanz.yaml`, with `gender-marker`; then every page shows it, and job boards get the title without it.
    }
    .what = A title carries a gender marker, which is for the site to add.

role-fact-in-prose = { $field ->
        [pay] “{ $heading }” says in prose what the program writes from facts: the pay.
        [contact] “{ $heading }” says in prose what the program writes from facts: whom to ask.
       *[places] “{ $heading }” says in prose what the program writes from facts: the place of work.
    }
    .help = { $field ->
        [pay] Put it into `role.yaml`, where it can be compared and found: `pay: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"}`.
        [contact] Put the person into `content/people.yaml` and name the key in `role.yaml`: `contact: hiring`.
       *[places] Put the place into `content/places.yaml` and name the key in `role.yaml`: `places: [berlin]`.
    }
    .what = A section of prose says what the program writes from facts: pay, place or contact.

education-none = “none” stands beside other qualifications, which it would silence.
    .help = Delete this item, or all others.
    .what = “No education needed” stands beside an education.

text-control-character = This text holds a character that cannot be seen.
    .help = Delete what begins with a backslash, for example `\0` or `\u0007`.
    .what = A text holds a character that cannot be seen.

theme-string-reference = “{ $id }” refers to something that does not exist, or to itself.
    .help = Between braces only values such as {"{"} $n {"}"} and other messages of the file can stand.
    .what = A text of the theme refers to one that does not exist, or to itself.
