# What the live preview says, in the terminal and in the browser.
# Arguments: address, reason are texts; port, other, time are numbers (time: milliseconds).

serve-ready = The preview is at { $address } and follows every save. Ctrl-C ends it.
serve-desk = Your desk, with all roles and findings: { $address }
serve-port-taken = Port { $port } is in use, so the preview is on port { $other }.
serve-no-port = { $reason ->
        [permission] You are not allowed to use port { $port }: choose one from 1024 up, for example `--port 4000`.
       *[other] Port { $port } and the ones after it cannot be used: choose another with `--port`, or any free one with `--port 0`.
    }
serve-open-failed = No browser could be opened; go to the address yourself.
serve-read = Up to date ({ $time } ms).
serve-mended = Nothing is wrong any more ({ $time } ms).
serve-blind-limit = The system does not allow any more folders to be watched, so the preview looks for changes about once a second. On Linux the limit can be raised: `sysctl fs.inotify.max_user_watches=524288`.
serve-blind-unable = The system cannot watch this folder, so the preview looks for changes about once a second.

## In the browser

serve-foreign = The preview answers only this computer, at http://127.0.0.1 or http://localhost.
serve-method = The preview only shows pages: nothing can be sent to it.
serve-unknown = There is nothing here.
serve-nothing = The site cannot be shown yet. As soon as the errors are mended, it appears here.

overlay-title = What vakanz found
overlay-note = None of this keeps the site from being shown.
overlay-note-errors = Files with errors are shown as they were before. This goes away as soon as they are mended.
overlay-close = Close
overlay-desk = To the desk
overlay-open = Show findings

## Help

help-serve = Show the site in the browser as it will be, drafts included, and follow every save
help-serve-port = The port of the address (default: 4000; 0 takes any free one)
help-serve-open = Open the preview in the browser
help-serve-editor = The editor that the desk opens (default: vscode; also vscodium, cursor, zed, idea, textmate, or an address with {"{"}file{"}"}, {"{"}line{"}"} and {"{"}column{"}"})
help-serve-poll = Look for changes now and then: for network drives and other folders that the system cannot watch
