//! Publishing, seen from outside: a folder before, a build, the folder after.

#![allow(clippy::exit, clippy::print_stdout, reason = "a child process is stopped; the measurement prints")]

use super::*;
use crate::finding::Arg;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::{env, fs, io};
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

fn files<const N: usize>(files: [(&str, &str); N]) -> Files {
    files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec())).collect()
}

fn build(folder: &Path, files: &Files, overwrite: bool) -> Result<Outcome, Vec<Finding>> {
    let paths: Vec<String> = files.keys().cloned().collect();
    let plan = Plan {
        folder,
        paths: &paths,
        overwrite,
        enclosing: &[],
        sources: &[],
        is_told_by_name: |_| false,
        made_from: None,
    };
    publish(&plan, |number| Ok(&files[&paths[number]]), &|_| ())
}

/// What the folder holds, without the manifest; every folder that holds nothing is listed too.
fn holds(folder: &Path) -> Files {
    fn walk(top: &Path, folder: &Path, found: &mut Files) {
        let entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in &entries {
            let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                walk(top, path, found);
            } else if name != manifest::NAME {
                found.insert(name, fs::read(path).unwrap());
            }
        }
        if entries.is_empty() && folder != top {
            found.insert(format!("{}/", folder.strip_prefix(top).unwrap().display()), Vec::new());
        }
    }
    let mut found = Files::new();
    walk(folder, folder, &mut found);
    found
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn ids<T: std::fmt::Debug>(result: Result<T, Vec<Finding>>) -> Vec<&'static str> {
    result.unwrap_err().iter().map(|finding| finding.rule.id).collect()
}

fn temp() -> (TempDir, PathBuf) {
    let temp = TempDir::new().unwrap();
    let folder = temp.path().join("public");
    (temp, folder)
}

fn strings(paths: &[&str]) -> Vec<String> {
    paths.iter().map(ToString::to_string).collect()
}

// What changes and what stays.

#[test]
fn makes_the_folder_and_says_what_changed() {
    let (temp, _) = temp();
    let folder = temp.path().join("a/b/public");
    let first = files([("de/a/index.html", "A"), ("de/index.html", "L"), ("gone/deep/x", "x"), ("style.css", "s")]);
    let outcome = build(&folder, &first, false).unwrap();
    assert_eq!(outcome.new, strings(&["de/a/index.html", "de/index.html", "gone/deep/x", "style.css"]));
    assert_eq!(holds(&folder), first);

    let second =
        files([("de/a/index.html", "A"), ("de/b/index.html", "B"), ("de/index.html", "L2"), ("style.css", "s")]);
    let outcome = build(&folder, &second, false).unwrap();
    assert_eq!(
        outcome,
        Outcome {
            new: strings(&["de/b/index.html"]),
            changed: strings(&["de/index.html"]),
            removed: strings(&["gone/deep/x"]),
            unchanged: 2
        }
    );
    assert_eq!(holds(&folder), second);
}

#[test]
fn leaves_alone_what_is_as_it_should_be() {
    let (_temp, folder) = temp();
    let site = files([("a/x", "1"), ("b", "2")]);
    build(&folder, &site, false).unwrap();
    let times =
        || ["a/x", "b", manifest::NAME].map(|path| fs::metadata(folder.join(path)).unwrap().modified().unwrap());
    let old = times();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let outcome = build(&folder, &site, false).unwrap();
    assert_eq!(outcome, Outcome { unchanged: 2, ..Outcome::default() });
    assert_eq!(times(), old);
}

/// A build in which the names of files below `told/` tell their bytes; gives what was rendered.
fn build_told(folder: &Path, files: &Files) -> Result<(Outcome, Vec<String>), Vec<Finding>> {
    let paths: Vec<String> = files.keys().cloned().collect();
    let is_told_by_name = |path: &str| path.starts_with("told/");
    let plan = Plan {
        folder,
        paths: &paths,
        overwrite: false,
        enclosing: &[],
        sources: &[],
        is_told_by_name,
        made_from: None,
    };
    let rendered = Mutex::new(Vec::new());
    let render = |number: usize| {
        rendered.lock().unwrap().push(paths[number].clone());
        Ok(&files[&paths[number]])
    };
    let outcome = publish(&plan, render, &|_| ())?;
    let mut rendered = rendered.into_inner().unwrap();
    rendered.sort();
    Ok((outcome, rendered))
}

#[test]
fn what_its_name_tells_is_made_once() {
    let (_temp, folder) = temp();
    let both = files([("index.html", "A"), ("told/a.1.png", "a"), ("told/b.1.png", "b")]);
    let all = strings(&["index.html", "told/a.1.png", "told/b.1.png"]);
    assert_eq!(build_told(&folder, &both).unwrap().1, all);
    let (outcome, rendered) = build_told(&folder, &both).unwrap();
    assert_eq!((outcome.unchanged, rendered), (3, strings(&["index.html"])));

    // What is gone is made again, and what is no longer wanted goes.
    fs::remove_file(folder.join("told/a.1.png")).unwrap();
    let (outcome, rendered) = build_told(&folder, &both).unwrap();
    assert_eq!((outcome.new, rendered), (strings(&["told/a.1.png"]), strings(&["index.html", "told/a.1.png"])));
    let one = files([("index.html", "A"), ("told/a.2.png", "c"), ("told/b.1.png", "b")]);
    let (outcome, rendered) = build_told(&folder, &one).unwrap();
    assert_eq!((outcome.removed, rendered), (strings(&["told/a.1.png"]), strings(&["index.html", "told/a.2.png"])));
    assert_eq!(holds(&folder), one);

    // What somebody has changed is theirs until they say otherwise.
    put(&folder, "told/b.1.png", "mine");
    assert_eq!(ids(build_told(&folder, &one)), ["publish/file-changed"]);
    put(&folder, "told/b.1.png", "b");
    assert_eq!(build_told(&folder, &one).unwrap().0.unchanged, 3);
}

#[test]
fn what_was_made_from_the_same_is_not_made_again() {
    let (_temp, folder) = temp();
    let paths = strings(&["a", "b"]);
    let rendered = AtomicUsize::new(0);
    let build = |origin: &[u8]| {
        let made_from = Some(blake3::hash(origin));
        let plan = Plan {
            folder: &folder,
            paths: &paths,
            overwrite: false,
            enclosing: &[],
            sources: &[],
            is_told_by_name: |_| false,
            made_from,
        };
        let render = |number: usize| {
            rendered.fetch_add(1, Ordering::Relaxed);
            Ok(paths[number].as_bytes())
        };
        let outcome = publish(&plan, render, &|_| ());
        (outcome, rendered.swap(0, Ordering::Relaxed))
    };
    assert_eq!(build(b"site").1, 2);
    let (again, times) = build(b"site");
    assert_eq!((again.unwrap().unchanged, times), (2, 0));
    assert_eq!(build(b"another").1, 2);
    fs::remove_file(folder.join("a")).unwrap();
    let (mended, times) = build(b"another");
    assert_eq!((mended.unwrap().new, times), (strings(&["a"]), 2));
    put(&folder, "b", "by hand");
    assert_eq!(ids(build(b"another").0), ["publish/file-changed"]);
}

#[test]
fn a_file_and_a_folder_can_change_places() {
    let (_temp, folder) = temp();
    let one = files([("a", "1"), ("b/c/d", "2"), ("b/e", "3"), ("Logo.svg", "4"), ("Up/x", "5")]);
    let two = files([("a/b/c", "1"), ("b", "2"), ("logo.svg", "4"), ("up/x", "5")]);
    for site in [&one, &two, &one] {
        build(&folder, site, false).unwrap();
        assert_eq!(&holds(&folder), site);
    }
}

#[test]
fn each_file_is_rendered_once_and_the_order_of_threads_is_not_seen() {
    let paths: Vec<String> = (0..500).map(|n| format!("{}/{n}.html", n % 7)).collect();
    let run = |threads: usize| {
        let (_temp, folder) = temp();
        put(&folder, manifest::NAME, "vakanz-manifest 2 -\n");
        put(&folder, "3/3.html", "foreign");
        let plan = Plan {
            folder: &folder,
            paths: &paths,
            overwrite: true,
            enclosing: &[],
            sources: &[],
            is_told_by_name: |_| false,
            made_from: None,
        };
        let calls = Mutex::new(vec![0; paths.len()]);
        let progress = AtomicUsize::new(0);
        let render = |number: usize| {
            calls.lock().unwrap()[number] += 1;
            if number == 400 { Err(vec![Finding::nowhere(&rules::FILE_EMPTY)]) } else { Ok(paths[number].clone()) }
        };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let failed = pool.install(|| publish(&plan, render, &|_| ()));
        assert_eq!(calls.into_inner().unwrap(), vec![1; paths.len()]);
        let count = |_| _ = progress.fetch_add(1, Ordering::Relaxed);
        let done = pool.install(|| publish(&plan, |number| Ok(paths[number].clone()), &count));
        assert_eq!(progress.into_inner(), paths.len());
        (failed, done, holds(&folder), fs::read(folder.join(manifest::NAME)).unwrap())
    };
    assert_eq!(run(1), run(4));
}

// When nothing may be touched.

#[test]
fn touches_nothing_if_a_page_cannot_be_rendered() {
    let (temp, folder) = temp();
    let paths = strings(&["a/x", "b/y"]);
    let deep = temp.path().join("new/public");
    for folder in [&deep, &folder] {
        let plan = Plan {
            folder,
            paths: &paths,
            overwrite: true,
            enclosing: &[],
            sources: &[],
            is_told_by_name: |_| false,
            made_from: None,
        };
        let render = |number| if number == 1 { Err(vec![Finding::nowhere(&rules::FILE_EMPTY)]) } else { Ok("new") };
        assert_eq!(ids(publish(&plan, render, &|_| ())), ["file/empty"]);
    }
    assert_eq!(holds(temp.path()), Files::new());

    let site = files([("a/x", "old"), ("b/y", "old"), ("c", "old")]);
    build(&folder, &site, false).unwrap();
    let plan = Plan {
        folder: &folder,
        paths: &paths,
        overwrite: true,
        enclosing: &[],
        sources: &[],
        is_told_by_name: |_| false,
        made_from: None,
    };
    let render = |number| if number == 0 { Err(vec![Finding::nowhere(&rules::FILE_EMPTY)]) } else { Ok("new") };
    assert_eq!(ids(publish(&plan, render, &|_| ())), ["file/empty"]);
    assert_eq!(holds(&folder), site);
}

#[test]
fn refuses_a_folder_that_is_not_ours() {
    let (_temp, folder) = temp();
    for name in [".DS_Store", ".gitkeep", "Thumbs.db"] {
        put(&folder, name, "");
    }
    let site = files([("a", "1")]);
    put(&folder, "letter.txt", "dear");
    put(&folder, "photos/x.jpg", "x");
    let before = holds(&folder);
    let findings = build(&folder, &site, true).unwrap_err();
    assert_eq!(findings[0].rule.id, "publish/folder-not-ours");
    assert_eq!(findings[0].args[1..], [("found", "letter.txt".into()), ("more", 1usize.into())]);
    assert_eq!(holds(&folder), before);

    fs::remove_file(folder.join("letter.txt")).unwrap();
    fs::remove_dir_all(folder.join("photos")).unwrap();
    build(&folder, &site, false).unwrap();
    assert_eq!(holds(&folder).len(), 4);
}

#[test]
fn refuses_folders_that_hold_something_else() {
    let temp = TempDir::new().unwrap();
    let root = temp.path().join("site");
    let [content, themes] = ["content", "themes"].map(|name| root.join(name));
    fs::create_dir_all(content.join("roles")).unwrap();
    put(&root, "file", "");
    let paths = strings(&["a"]);
    let try_folder = |folder: &Path| {
        let plan = Plan {
            folder,
            paths: &paths,
            overwrite: true,
            enclosing: &[&root],
            sources: &[&content, &themes],
            is_told_by_name: |_| false,
            made_from: None,
        };
        publish(&plan, |_| Ok("1"), &|_| ())
    };
    for folder in [&root, temp.path(), &content.join(".."), &root.join("missing/..")] {
        assert_eq!(ids(try_folder(folder)), ["publish/folder-holds-sources"], "{folder:?}");
    }
    assert_eq!(ids(try_folder(&content)), ["publish/folder-holds-sources"]);
    for folder in ["content/roles", "content/new/deep", "themes/public", "public/../content/x"] {
        assert_eq!(ids(try_folder(&root.join(folder))), ["publish/folder-in-sources"], "{folder}");
    }
    assert_eq!(ids(try_folder(Path::new("/"))), ["publish/folder-is-disk"]);
    assert_eq!(ids(try_folder(&root.join("file"))), ["publish/folder-is-file"]);
    put(&root, "clone/.git/HEAD", "");
    assert_eq!(ids(try_folder(&root.join("clone"))), ["publish/folder-is-repository"]);
    assert!(try_folder(&root.join("public")).is_ok());
    assert!(try_folder(&temp.path().join("elsewhere/public")).is_ok());
    assert!(!themes.exists());
}

#[test]
fn refuses_to_lose_files_of_others_and_changes_by_hand() {
    let (_temp, folder) = temp();
    build(&folder, &files([("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")]), false).unwrap();
    for path in ["a", "b", "new"] {
        put(&folder, path, "by hand");
    }
    put(&folder, "d", "2");
    put(&folder, "same", "2");
    put(&folder, "elsewhere/x", "by hand");
    let before = holds(&folder);
    let next = files([("a", "2"), ("c", "2"), ("d", "2"), ("new", "2"), ("same", "2")]);
    assert_eq!(ids(build(&folder, &next, false)), ["publish/file-changed", "publish/file-foreign"]);
    let fewer = files([("c", "2")]);
    assert_eq!(ids(build(&folder, &fewer, false)), ["publish/file-changed"; 3]);
    assert_eq!(holds(&folder), before);

    let outcome = build(&folder, &next, true).unwrap();
    assert_eq!((outcome.changed, outcome.unchanged), (strings(&["a", "c", "new"]), 2));
    assert_eq!(outcome.removed, ["b"]);
    // What was found with the right bytes is ours from then on.
    build(&folder, &files([("d", "3")]), false).unwrap();
    assert_eq!(holds(&folder), files([("d", "3"), ("elsewhere/x", "by hand")]));
}

#[test]
fn refuses_what_is_in_the_way_even_with_overwrite() {
    let (_temp, folder) = temp();
    build(&folder, &files([("own/x", "1")]), false).unwrap();
    put(&folder, "file", "foreign");
    put(&folder, "folder/x", "foreign");
    put(&folder, "own/foreign", "foreign");
    fs::create_dir(folder.join("empty")).unwrap();
    let before = holds(&folder);
    for path in ["file/x", "folder", "own", "empty"] {
        assert_eq!(ids(build(&folder, &files([(path, "1")]), true)), ["publish/file-in-the-way"], "{path}");
        assert_eq!(holds(&folder), before);
    }
}

#[test]
fn a_file_of_others_where_a_folder_of_ours_was_is_in_the_way() {
    let (_temp, folder) = temp();
    build(&folder, &files([("a/b/c", "1")]), false).unwrap();
    fs::remove_dir_all(folder.join("a")).unwrap();
    put(&folder, "a/b", "foreign");
    assert_eq!(ids(build(&folder, &files([("a", "1"), ("f/g", "1")]), true)), ["publish/file-in-the-way"]);
    assert_eq!(holds(&folder), files([("a/b", "foreign")]));
}

#[cfg(unix)]
#[test]
fn never_writes_through_a_link() {
    use std::os::unix::fs::symlink;
    let (temp, real) = temp();
    build(&real, &files([("a/old", "1"), ("b", "1")]), false).unwrap();
    let folder = temp.path().join("link");
    symlink(&real, &folder).unwrap();

    let outside = temp.path().join("outside");
    put(&outside, "file", "precious");
    symlink(&outside, real.join("linked")).unwrap();
    symlink(outside.join("file"), real.join("linked-file")).unwrap();
    symlink(outside.join("nothing"), real.join("dangling")).unwrap();
    for path in ["linked/new", "linked/file", "linked/deep/new", "linked-file", "dangling", "linked"] {
        let found = ids(build(&folder, &files([("a/old", "1"), (path, "new"), ("b", "1")]), true));
        assert_eq!(found, ["publish/link-in-the-way"], "{path}");
    }
    fs::rename(real.join("a"), outside.join("a")).unwrap();
    symlink(outside.join("a"), real.join("a")).unwrap();
    assert_eq!(ids(build(&folder, &files([("b", "1")]), true)), ["publish/link-in-the-way"]);
    assert_eq!(holds(&outside), files([("a/old", "1"), ("file", "precious")]));

    fs::remove_file(real.join("a")).unwrap();
    build(&folder, &files([("b", "2")]), false).unwrap();
    assert_eq!(fs::read(real.join("b")).unwrap(), b"2");
    symlink(&outside, real.join(staging::NAME)).unwrap();
    assert_eq!(ids(build(&folder, &files([("b", "3")]), true)), ["publish/link-in-the-way"]);
}

#[test]
fn refuses_a_damaged_manifest() {
    let (_temp, folder) = temp();
    let escape = format!("vakanz-manifest 2 -\n{}  ../precious\n", blake3::hash(b"").to_hex());
    for (text, line) in [("", 1), ("{}", 1), (&escape, 2)] {
        put(&folder, manifest::NAME, text);
        let findings = build(&folder, &files([("a", "1")]), true).unwrap_err();
        assert_eq!(findings[0].rule.id, "publish/manifest-damaged");
        assert!(findings[0].args.contains(&("line", Arg::Number(line))));
    }
    fs::write(folder.join(manifest::NAME), b"\xff").unwrap();
    assert_eq!(ids(build(&folder, &files([("a", "1")]), true)), ["publish/manifest-damaged"]);
    assert_eq!(holds(&folder), Files::new());
}

#[test]
fn two_builds_at_once_are_one_too_many() {
    let (_temp, folder) = temp();
    let paths = strings(&["a"]);
    let plan = Plan {
        folder: &folder,
        paths: &paths,
        overwrite: false,
        enclosing: &[],
        sources: &[],
        is_told_by_name: |_| false,
        made_from: None,
    };
    let second = |_| {
        assert_eq!(ids(build(&folder, &files([("a", "2")]), true)), ["publish/folder-busy"]);
        Ok("1")
    };
    publish(&plan, second, &|_| ()).unwrap();
    assert_eq!(holds(&folder), files([("a", "1")]));
}

#[test]
fn a_change_by_hand_that_reached_the_source_is_forgotten() {
    let (_temp, folder) = temp();
    build(&folder, &files([("a", "1")]), false).unwrap();
    put(&folder, "a", "2");
    for text in ["2", "3"] {
        build(&folder, &files([("a", text)]), false).unwrap();
    }
    assert_eq!(holds(&folder), files([("a", "3")]));
}

#[test]
fn clears_away_what_a_killed_build_left() {
    let (_temp, folder) = temp();
    for leftover in ["0", "17", "manifest", "lock"] {
        put(&folder, &format!("{}/{leftover}", staging::NAME), "half a pa");
    }
    let site = files([("a", "1")]);
    build(&folder, &site, false).unwrap();
    assert_eq!(holds(&folder), site);
}

// A build that stops at any moment.

/// How a child process is to stop: `kill:7` dies before its seventh change, `fail:7` finds the disk full there.
const STOP: &str = "VAKANZ_TEST_STOP";
const FOLDER: &str = "VAKANZ_TEST_FOLDER";
const SITE: &str = "VAKANZ_TEST_SITE";

pub fn before_change() -> io::Result<()> {
    static CHANGES: AtomicUsize = AtomicUsize::new(0);
    static STOP_AT: OnceLock<Option<(bool, usize)>> = OnceLock::new();
    let stop_at = STOP_AT.get_or_init(|| {
        let stop = env::var(STOP).ok()?;
        let (how, at) = stop.split_once(':')?;
        Some((how == "kill", at.parse().ok()?))
    });
    match stop_at {
        Some((killed, at)) if CHANGES.fetch_add(1, Ordering::SeqCst) == *at => {
            if *killed {
                std::process::exit(9);
            }
            Err(io::ErrorKind::StorageFull.into())
        }
        _ => Ok(()),
    }
}

fn site(name: &str) -> Files {
    match name {
        "old" => files([
            ("changed/1", "old 1"),
            ("changed/2", "old 2"),
            ("folder-then-file/x", "old x"),
            ("file-then-folder", "old f"),
            ("gone/deep/1", "old g1"),
            ("gone/2", "old g2"),
            ("Logo.svg", "logo"),
            ("same", "same"),
        ]),
        "new" => files([
            ("changed/1", "new 1"),
            ("changed/2", "new 2"),
            ("folder-then-file", "new f"),
            ("file-then-folder/y", "new y"),
            ("fresh/deep/1", "new f1"),
            ("logo.svg", "logo"),
            ("same", "same"),
        ]),
        _ => files([("changed/1", "third 1"), ("changed/2", "old 2"), ("fresh/deep/3", "third"), ("same", "same")]),
    }
}

/// Not a test by itself: publishes a site when [`run`] starts it in a process of its own.
#[test]
fn child() {
    if let (Ok(folder), Ok(name)) = (env::var(FOLDER), env::var(SITE)) {
        match build(Path::new(&folder), &site(&name), false) {
            Ok(_) => (),
            Err(findings) if disk::is_trouble(&findings[0]) => std::process::exit(10 + findings.len() as i32),
            Err(findings) => panic!("{findings:?}"),
        }
    }
}

/// Publishes in another process, which stops as it is told; gives its exit code.
fn run(folder: &Path, name: &str, how: &str, at: usize) -> i32 {
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", "publish::tests::child"]).stdout(Stdio::null()).stderr(Stdio::null());
    child.env(FOLDER, folder).env(SITE, name).env(STOP, format!("{how}:{at}")).env("RAYON_NUM_THREADS", "2");
    child.status().unwrap().code().unwrap()
}

fn assert_old_or_new(folder: &Path, sites: &[&Files]) {
    let found = holds(folder);
    for (path, bytes) in found.iter().filter(|(path, _)| !path.starts_with(staging::NAME) && !path.ends_with('/')) {
        let known = path == "foreign" || sites.iter().any(|site| site.get(path) == Some(bytes));
        assert!(known, "{path} is neither old nor new");
    }
    for path in sites[0].keys().filter(|path| sites.iter().all(|site| site.contains_key(*path))) {
        assert!(found.contains_key(path), "{path} was lost");
    }
}

fn with_foreign(mut site: Files) -> Files {
    site.insert("foreign".to_owned(), b"foreign".to_vec());
    site
}

/// Stops builds at every change they make, from the first to the last; gives how many there were.
fn stop_everywhere(how: &str, mut check: impl FnMut(&Path, i32)) -> usize {
    let (old, new, third) = (site("old"), site("new"), site("third"));
    for at in 0.. {
        let (_temp, folder) = temp();
        build(&folder, &old, false).unwrap();
        put(&folder, "foreign", "foreign");
        let code = run(&folder, "new", how, at);
        if code == 0 && holds(&folder) == with_foreign(new.clone()) {
            return at;
        }
        assert_old_or_new(&folder, &[&old, &new]);
        check(&folder, code);
        // A second build is stopped as well, before one gets through.
        run(&folder, "third", how, at);
        assert_old_or_new(&folder, &[&old, &new, &third]);
        let last = if at % 2 == 0 { &new } else { &old };
        // A folder that the disk did not let go stays, but holds nothing; here someone removes it by hand.
        let empty = |path: &&String| path.ends_with('/');
        holds(&folder).keys().filter(empty).for_each(|path| disk::remove_folder_if_empty(&folder.join(path)));
        build(&folder, last, false).unwrap();
        let mut found = holds(&folder);
        if how == "fail" {
            found.retain(|path, _| !path.ends_with('/'));
        }
        assert_eq!(found, with_foreign(last.clone()));
    }
    unreachable!("a build has an end")
}

#[test]
fn a_killed_build_is_finished_by_the_next() {
    let changes = stop_everywhere("kill", |_, code| assert_eq!(code, 9));
    assert!(changes >= 30, "{changes}");
}

#[test]
fn a_full_disk_leaves_whole_pages_and_no_staging() {
    let (old, mut half) = (with_foreign(site("old")), 0);
    stop_everywhere("fail", |folder, code| match code {
        // Cleaning up is what failed.
        0 => (),
        11 => assert_eq!(holds(folder), old),
        12 => {
            half += 1;
            assert!(!folder.join(staging::NAME).exists());
        }
        code => panic!("exit code {code}"),
    });
    assert!(half > 10, "{half}");
}

#[test]
fn a_killed_first_build_is_finished_by_the_next() {
    let new = site("new");
    for at in 0.. {
        let (_temp, folder) = temp();
        let code = run(&folder, "new", "kill", at);
        build(&folder, &new, false).unwrap();
        assert_eq!(holds(&folder), new);
        if code == 0 {
            return;
        }
    }
}

// Any sequence of builds and of files put there by others.

#[derive(Clone, Debug)]
enum Step {
    Publish(BTreeMap<&'static str, u8>, bool),
    Put(&'static str, u8),
    Remove(&'static str),
}

const PATHS: [&str; 9] = ["a", "a/b", "a/b/c", "a/b/d", "a/e", "f", "f/g", "h", "i/j/k"];

fn step() -> impl Strategy<Value = Step> {
    let path = || proptest::sample::select(&PATHS[..]);
    let site = proptest::collection::btree_map(path(), 0..3u8, 0..6);
    prop_oneof![
        4 => (site, any::<bool>()).prop_map(|(site, overwrite)| Step::Publish(site, overwrite)),
        2 => (path(), 0..3u8).prop_map(|(path, byte)| Step::Put(path, byte)),
        1 => path().prop_map(Step::Remove),
    ]
}

fn is_inside(path: &str, folder: &str) -> bool {
    paths::above(path).any(|above| above == folder)
}

/// The same rules, said as simply as possible.
#[derive(Default)]
struct Model {
    disk: Files,
    ours: Option<Files>,
}

impl Model {
    fn publish(&mut self, site: &Files, overwrite: bool) -> bool {
        let nothing = Files::new();
        let ours = self.ours.as_ref().unwrap_or(&nothing);
        let rest: Files =
            self.disk.clone().into_iter().filter(|(p, _)| !ours.contains_key(p) && !site.contains_key(p)).collect();
        let changed = |path: &String, found: &Vec<u8>| {
            let touched = site.contains_key(path) || ours.contains_key(path);
            touched && site.get(path) != Some(found) && ours.get(path) != Some(found) && !overwrite
        };
        let refused = (self.ours.is_none() && !self.disk.is_empty())
            || site.keys().any(|path| site.keys().any(|other| is_inside(path, other)))
            || self.disk.iter().any(|(path, found)| changed(path, found))
            || site.keys().any(|path| rest.keys().any(|other| is_inside(path, other) || is_inside(other, path)));
        if !refused {
            self.disk = rest;
            self.disk.extend(site.clone());
            self.ours = Some(site.clone());
        }
        !refused
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_folder_holds_the_site_and_the_files_of_others(steps in proptest::collection::vec(step(), 1..12)) {
        let (_temp, folder) = temp();
        let mut model = Model::default();
        for step in steps {
            match step {
                Step::Publish(site, overwrite) => {
                    let site: Files = site.into_iter().map(|(path, byte)| (path.to_owned(), vec![byte])).collect();
                    let done = build(&folder, &site, overwrite);
                    prop_assert_eq!(done.is_ok(), model.publish(&site, overwrite), "{:?}", done);
                }
                Step::Put(path, byte) => {
                    let fits = |other: &String| !is_inside(path, other) && !is_inside(other, path);
                    if model.disk.keys().all(fits) {
                        model.disk.insert(path.to_owned(), vec![byte]);
                        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
                        fs::write(folder.join(path), [byte]).unwrap();
                    }
                }
                Step::Remove(path) => {
                    if model.disk.remove(path).is_some() {
                        fs::remove_file(folder.join(path)).unwrap();
                        paths::above(path).for_each(|above| disk::remove_folder_if_empty(&folder.join(above)));
                    }
                }
            }
            let found = if folder.exists() { holds(&folder) } else { Files::new() };
            prop_assert_eq!(&found, &model.disk);
        }
    }
}

// The words.

#[test]
fn every_rule_has_its_words_in_both_languages() {
    use crate::language::Tongue;
    use crate::report::Messages;

    for tongue in Tongue::ALL {
        let messages = Messages::new(tongue);
        for rule in rules::all().filter(|rule| rule.family() == "publish") {
            let texts = ["folder", "path", "other", "found", "reason"];
            let finding = texts.iter().fold(Finding::nowhere(rule), |finding, name| finding.arg(name, "x"));
            let finding = ["more", "line"].iter().fold(finding, |finding, name| finding.arg(name, 2));
            for said in [messages.message(&finding), messages.help(&finding).unwrap()] {
                let is_whole = said.ends_with('.') && !said.contains("  ") && !said.contains("{$");
                assert!(is_whole, "{rule} in {tongue:?}: {said}");
            }
        }
    }
}
