//! The source files of the crate as modules: their code without comments and tests, and what each uses of the others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A module path as its segments, without `crate`.
pub(crate) type ModulePath = Vec<String>;

/// A source file.
pub(crate) struct SourceFile {
    /// Where it is, from the root of the repository.
    pub(crate) path: String,
    /// Its text without comments, strings and what is compiled for tests only.
    pub(crate) code: String,
    module: ModulePath,
    /// What it imports, and whether for others too.
    imports: Vec<Import>,
}

struct Import {
    path: ModulePath,
    name: String,
    public: bool,
}

/// Every source file of `src`, from the root of the repository.
pub(crate) fn source_paths() -> Vec<String> {
    collect_rust_files("src")
}

/// Every Rust file of a folder, from the root of the repository.
pub(crate) fn collect_rust_files(folder: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    let name = |path: &PathBuf| {
        path.strip_prefix(root)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    };
    paths.iter().map(name).collect()
}

/// The text of a file.
pub(crate) fn read_text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Every source file of `src`, without those that are tests, read once.
pub(crate) fn sources() -> &'static [SourceFile] {
    static SOURCES: OnceLock<Vec<SourceFile>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        let paths = source_paths().into_iter().filter(|path| !is_test(path));
        paths
            .map(|path| SourceFile::parse(&path, &read_text(&path)))
            .collect()
    })
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

fn is_test(path: &str) -> bool {
    path.split('/')
        .any(|part| matches!(part, "tests" | "tests.rs" | "test_support.rs"))
}

impl SourceFile {
    fn parse(path: &str, text: &str) -> Self {
        let code = without_tests(&without_comments(text));
        let module = module_of(path);
        let imports = imports(&code, &module);
        Self {
            path: path.to_owned(),
            code,
            module,
            imports,
        }
    }

    /// The folder that it stands in.
    pub(crate) fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Its name without the ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or("");
        name.trim_end_matches(".rs")
    }

    /// The types that it defines.
    pub(crate) fn types(&self) -> Vec<String> {
        let words: Vec<&str> = self.code.split_whitespace().collect();
        let pairs = words.windows(2);
        let types =
            pairs.filter(|pair| matches!(pair[0], "struct" | "enum" | "trait" | "union" | "type"));
        let names = types.map(|pair| identifier(pair[1]));
        let outside = names.filter(|name| {
            name.starts_with(char::is_uppercase) && !is_associated(&self.code, name)
        });
        outside.collect()
    }

    /// The names that it gives to things of this crate which have another name where they are defined.
    pub(crate) fn renamed_imports(&self) -> Vec<String> {
        let renamed = self.imports.iter().filter(|it| {
            it.name != "_"
                && it
                    .path
                    .last()
                    .is_some_and(|last| *last != it.name && last != "*")
        });
        renamed
            .map(|it| format!("{} as {}", it.path.join("::"), it.name))
            .collect()
    }
}

/// An associated type of a trait or its implementation is no name of its own.
fn is_associated(code: &str, name: &str) -> bool {
    let indented = [
        format!("    type {name} ="),
        format!("    type {name}:"),
        format!("    type {name};"),
    ];
    indented.iter().any(|it| code.contains(it))
}

fn module_of(path: &str) -> ModulePath {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: ModulePath = inner.split('/').map(str::to_owned).collect();
    if parts
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        parts.pop();
    }
    parts
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| is_word(*c)).collect()
}

/// Without comments and the insides of strings, so that no word of them is taken for code.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("'\"'") {
            3
        } else if c == '"' {
            string_length(rest)
        } else {
            raw_string_length(rest)
                .filter(|_| !code.ends_with(is_word))
                .unwrap_or(0)
        };
        if skipped == 0 {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            rest = &rest[skipped..];
        }
    }
    code
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn raw_string_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('r')?;
    let marks = inner.len() - inner.trim_start_matches('#').len();
    let inner = inner[marks..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(marks));
    let from = text.len() - inner.len();
    inner.find(&end).map(|at| from + at + end.len())
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Without the items that stand under `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find([';', '{']).unwrap_or(rest.len());
        let length = if rest[end..].starts_with('{') {
            end + block_length(&rest[end..])
        } else {
            end + 1
        };
        rest = rest.get(length..).unwrap_or("");
    }
    kept + rest
}

fn block_length(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// Every `use` of something in this crate.
fn imports(code: &str, module: &ModulePath) -> Vec<Import> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let Some(at) = use_position(statement) else {
            continue;
        };
        let public = statement[..at].trim_end().ends_with([')', 'b']);
        let tree = statement[at + 4..].split_whitespace().collect::<Vec<_>>();
        let tree = tree.join(" ");
        for (path, name) in flatten(&tree) {
            if let Some(path) = absolute(&path, module, code) {
                found.push(Import { path, name, public });
            }
        }
    }
    found
}

fn use_position(statement: &str) -> Option<usize> {
    let at = statement.rfind("use ")?;
    let before = statement[..at].trim_end();
    let starts =
        before.is_empty() || before.ends_with(['}', '{', ';', ']', ')']) || before.ends_with("pub");
    starts.then_some(at)
}

/// `a::{b, c as d}` as `(a::b, b)` and `(a::c, d)`.
fn flatten(tree: &str) -> Vec<(ModulePath, String)> {
    let tree = tree.trim();
    if let Some((head, inner)) = tree.split_once('{') {
        let head: ModulePath = segments(head);
        let inner = inner.trim_end().strip_suffix('}').unwrap_or(inner);
        let parts = split_outside_braces(inner);
        return parts
            .iter()
            .filter(|part| !part.trim().is_empty())
            .flat_map(|part| flatten(part))
            .map(|(path, name)| {
                let path = if path == ["self"] {
                    head.clone()
                } else {
                    [head.clone(), path].concat()
                };
                let name = if name == "self" {
                    path.last().cloned().unwrap_or_default()
                } else {
                    name
                };
                (path, name)
            })
            .collect();
    }
    let (path, name) = tree
        .split_once(" as ")
        .map_or((tree, None), |(path, name)| (path, Some(name)));
    let path = segments(path);
    let name = name
        .map(|it| it.trim().to_owned())
        .or_else(|| path.last().cloned())
        .unwrap_or_default();
    vec![(path, name)]
}

fn segments(path: &str) -> ModulePath {
    path.split("::")
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn split_outside_braces(text: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0_i32, 0);
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// The path from the root of the crate; `None` for what is not of this crate.
fn absolute(path: &[String], module: &ModulePath, code: &str) -> Option<ModulePath> {
    let mut base = module.clone();
    let mut rest = path;
    match rest.first().map(String::as_str) {
        Some("crate") => {
            base.clear();
            rest = &rest[1..];
        }
        Some("self") => rest = &rest[1..],
        Some("super") => {
            while rest.first().is_some_and(|it| it == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        Some(child) if code.contains(&format!("mod {child};")) => {}
        _ => return None,
    }
    Some([base, rest.to_vec()].concat())
}

/// Which file uses which, by what is imported and by paths in the code.
pub(crate) fn uses(files: &[SourceFile]) -> BTreeMap<&str, BTreeSet<&str>> {
    let tree = ModuleTree::of(files);
    let mut edges = BTreeMap::new();
    for file in files {
        let mut used = BTreeSet::new();
        let without_uses = without_visibility(&without_use_statements(&file.code));
        let words: BTreeSet<String> = words(&without_declarations(&without_uses));
        for import in &file.imports {
            if import.public && !words.contains(&import.name) {
                continue;
            }
            if tree.modules.contains_key(&import.path) {
                let through = paths_after(&without_uses, &import.name);
                let inner = through
                    .iter()
                    .map(|rest| [import.path.clone(), rest.clone()].concat());
                used.extend(inner.filter_map(|path| tree.file_of(&path, 0)));
            } else {
                used.extend(tree.file_of(&import.path, 0));
            }
        }
        for start in ["crate", "super", "self"] {
            for rest in paths_after(&without_uses, start) {
                let path = [vec![start.to_owned()], rest].concat();
                let path = absolute(&path, &file.module, &file.code);
                used.extend(path.and_then(|path| tree.file_of(&path, 0)));
            }
        }
        for child in children(&file.code) {
            let base = [file.module.clone(), vec![child.clone()]].concat();
            let inner = paths_after(&without_uses, &child).into_iter();
            let inner = inner.map(|rest| [base.clone(), rest].concat());
            used.extend(inner.filter_map(|path| tree.file_of(&path, 0)));
        }
        used.remove(file.path.as_str());
        edges.insert(file.path.as_str(), used);
    }
    edges
}

/// Without the paths of `pub(in path)`, which say who may use something and use nothing.
fn without_visibility(code: &str) -> String {
    let mut parts = code.split("pub(in ");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str("pub ");
        kept.push_str(part.split_once(')').map_or(part, |(_, rest)| rest));
    }
    kept
}

/// Without `mod name;`, which declares a part and does not use it.
fn without_declarations(code: &str) -> String {
    let statements = code.split_inclusive(';');
    let declares = |statement: &&str| {
        let line = statement.lines().last().unwrap_or_default();
        line.contains("mod ") && !line.contains('{')
    };
    statements.filter(|it| !declares(it)).collect()
}

fn children(code: &str) -> Vec<String> {
    let declared = code
        .split("mod ")
        .skip(1)
        .map(|rest| (identifier(rest), rest));
    let files =
        declared.filter(|(name, rest)| !name.is_empty() && rest[name.len()..].starts_with(';'));
    files.map(|(name, _)| name).collect()
}

fn without_use_statements(code: &str) -> String {
    let mut kept = String::new();
    for statement in code.split_inclusive(';') {
        match use_position(statement.trim_end_matches(';')) {
            Some(at) => kept.push_str(&statement[..at]),
            None => kept.push_str(statement),
        }
    }
    kept
}

fn words(code: &str) -> BTreeSet<String> {
    let words = code.split(|c: char| !is_word(c));
    words.map(str::to_owned).collect()
}

/// The paths that follow `name::` in the code.
fn paths_after(code: &str, name: &str) -> Vec<ModulePath> {
    let start = format!("{name}::");
    let mut found = Vec::new();
    for (at, _) in code.match_indices(&start) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| is_word(c) || c == ':') {
            continue;
        }
        let rest = &code[at + start.len()..];
        let path: String = rest
            .chars()
            .take_while(|c| is_word(*c) || *c == ':')
            .collect();
        let path = segments(&path);
        if !path.is_empty() {
            found.push(path);
        }
    }
    found
}

/// The modules of the crate by their paths.
struct ModuleTree<'a> {
    modules: BTreeMap<ModulePath, &'a SourceFile>,
}

impl<'a> ModuleTree<'a> {
    fn of(files: &'a [SourceFile]) -> Self {
        let modules = files.iter().map(|file| (file.module.clone(), file));
        Self {
            modules: modules.collect(),
        }
    }

    /// The file that defines what a path names, through whatever re-exports it.
    fn file_of(&self, path: &[String], depth: usize) -> Option<&'a str> {
        let known = (0..=path.len())
            .rev()
            .find(|length| self.modules.contains_key(&path[..*length]))?;
        let file = self.modules.get(&path[..known])?;
        let Some(name) = path.get(known).filter(|_| depth < 8) else {
            return Some(&file.path);
        };
        // Also a private import: whoever names the path is below that file, or it would not compile.
        let named = file.imports.iter().find(|it| it.name == *name);
        let globs = file.imports.iter().filter(|it| it.public && it.name == "*");
        if let Some(import) = named {
            return self.file_of(&import.path, depth + 1);
        }
        for glob in globs {
            let inner = &glob.path[..glob.path.len() - 1];
            if let Some(inner) = self.modules.get(inner)
                && inner.defines(name)
            {
                return Some(&inner.path);
            }
        }
        Some(&file.path)
    }
}

impl SourceFile {
    fn defines(&self, name: &str) -> bool {
        let kinds = [
            "struct", "enum", "trait", "fn", "const", "static", "type", "mod",
        ];
        kinds.iter().any(|kind| {
            let start = format!("{kind} {name}");
            self.code.match_indices(&start).any(|(at, _)| {
                let after = self.code[at + start.len()..].chars().next();
                after.is_none_or(|c| !is_word(c))
            })
        })
    }
}

/// What an error alone says is often only that the database failed.
#[test]
fn an_error_is_logged_with_all_its_causes() {
    let mut without = Vec::new();
    for file in sources() {
        for (number, line) in (1..).zip(file.code.lines()) {
            let is_log = line.contains("tracing::") || line.trim_start().starts_with("error = ");
            let is_whole = line.contains("error = %ErrorChain(");
            if is_log && line.contains("%error") && !is_whole {
                without.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    assert!(without.is_empty(), "{without:#?}");
}
