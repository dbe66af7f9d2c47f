# What publishing says. Arguments: folder, path, other, found, reason are texts; more, line are numbers.

publish-folder-is-disk = The output folder “{ $folder }” is the top of a whole disk.
    .help = Choose a folder for the site alone with --output, for example --output public.
    .what = The output folder is the top of a whole disk.

publish-folder-holds-sources = The output folder “{ $folder }” holds the sources of the site or your personal files, so it must not be published over.
    .help = Choose a folder for the site alone with --output, for example --output public.
    .what = The output folder holds the sources of the site or personal files.

publish-folder-in-sources = The output folder “{ $folder }” lies inside “{ $other }”, where the sources of the site are kept.
    .help = Choose a folder outside “{ $other }” with --output, for example --output public.
    .what = The output folder lies among the sources of the site.

publish-folder-is-file = The output folder “{ $folder }” is a file, not a folder.
    .help = Choose another folder with --output, or move the file away.
    .what = The output folder is a file.

publish-folder-is-repository = The output folder “{ $folder }” is a Git repository of its own (it contains “.git”).
    .help = Choose a folder inside it or another one with --output.
    .what = The output folder is a Git repository of its own.

publish-folder-not-ours = The output folder “{ $folder }” already holds files that vakanz did not write: “{ $found }”{ $more ->
        [0] { "" }
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }.
    .help = Choose an empty or a new folder with --output, or empty this one if you no longer need what is in it.
    .what = The output folder holds files that vakanz did not write.

publish-folder-busy = Another build is writing to the output folder “{ $folder }” at this moment.
    .help = Wait until it is done, then build again; or choose another folder with --output.
    .what = Another build is writing to the output folder.

publish-manifest-damaged = Line { $line } of “{ $path }” cannot be read, so it is not clear which files in the output folder may be replaced.
    .help = The file is damaged or comes from another version of vakanz. Choose a new folder with --output, or empty “{ $folder }” if you no longer need what is in it.
    .what = The list of the files that vakanz wrote is damaged.

publish-path-unsafe = The page address “{ $path }” cannot be the name of a file in the output folder.
    .help = Use letters, digits, hyphens and dots in the names of pages and files; a name must not end in a dot or a space.
    .what = The address of a page cannot be the name of a file.

publish-path-taken = “{ $path }” and “{ $other }” need the same place in the output folder.
    .help = Give one of the two another name. Names that differ only in capital letters are the same file on many computers.
    .what = Two pages need the same place on the disk.

publish-file-foreign = “{ $path }” was not written by vakanz, and the site has a page of the same name.
    .help = Move the file elsewhere if you still need it, or replace it with --overwrite.
    .what = A file that vakanz did not write has the name of a page.

publish-file-changed = “{ $path }” was changed by hand after vakanz wrote it, and your changes would be lost.
    .help = Make the change in the content folder instead; then build with --overwrite.
    .what = A page was changed by hand after it was written.

publish-file-in-the-way = “{ $path }” was not written by vakanz and stands where a page or a folder of the site belongs.
    .help = Move it elsewhere, or choose another folder with --output.
    .what = Something that vakanz did not write stands where a page or a folder of the site belongs.

publish-link-in-the-way = “{ $path }” is a link to another place, and vakanz does not write through links inside the output folder.
    .help = Remove the link, or choose another folder with --output.
    .what = A link to another place stands where a page belongs.

publish-disk-full = There is no room left on the disk for “{ $path }”.
    .help = Make room and build again, or choose a folder on another disk with --output.
    .what = The disk has no room left.

publish-disk-forbidden = You are not allowed to read or change “{ $path }”.
    .help = Ask whoever looks after this computer for permission, or choose another folder with --output.
    .what = A file of the output may not be read or changed.

publish-disk-trouble = “{ $path }” could not be read or written ({ $reason }).
    .help = Check that the disk is connected and no other program has the file open, then build again.
    .what = A file of the output could not be read or written.

publish-half-done = The site in “{ $folder }” is now partly the old one and partly the new one; every single page is whole.
    .help = Solve the problem named above and build again; that completes the site.
    .what = A build was cut off, and the site is partly old and partly new.
