namespace Dossier.Benchmarks;

/// <summary>
/// The layouts of a Hugo site that does the same work: a link at the first mention of each of 200 terms (the idiom is
/// replaceRE, once for each term), back-links through taxonomies, notes, and one page of everything.
/// </summary>
internal static class HugoSite
{
    /// <summary>Writes configuration and layouts.</summary>
    public static void WriteLayouts(string folder)
    {
        Put(folder, "hugo.toml", """
            baseURL = "https://example.org/"
            title = "Benchmark"
            disableKinds = ["RSS"]
            [taxonomies]
            term = "terms"
            source = "sources"
            """);
        Put(folder, "content/_index.md", "---\ntitle: Benchmark\n---\n");
        Put(folder, "content/print.md", "---\ntitle: Everything\nlayout: print\n---\n");
        Put(folder, "layouts/_default/baseof.html", """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
            <body><header><a href="/">{{ site.Title }}</a> <a href="/sections/">Contents</a> <a href="/terms/">Glossary</a> <a href="/sources/">Sources</a></header>
            <main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body></html>
            """);
        Put(folder, "layouts/index.html", """{{ define "main" }}{{ range (where site.RegularPages "Section" "sections") }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}{{ end }}""");
        Put(folder, "layouts/_default/single.html", """
            {{ define "main" }}{{ .TableOfContents }}{{ $html := .Content }}{{ range site.Data.terms }}{{ $html = replaceRE .name (printf "<a href=\"/terms/%s/\">%s</a>" .id .name) $html 1 }}{{ end }}{{ $html | safeHTML }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
            """);
        Put(folder, "layouts/_default/list.html", """{{ define "main" }}{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}{{ end }}""");
        Put(folder, "layouts/_default/term.html", """{{ define "main" }}{{ .Content }}<h2>Mentioned in</h2>{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a>: {{ .Summary }}</p>{{ end }}{{ end }}""");
        Put(folder, "layouts/_default/print.html", """{{ define "main" }}{{ range (where site.RegularPages "Section" "sections") }}<h2>{{ .Title }}</h2>{{ .Content }}{{ end }}{{ end }}""");
    }

    private static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }
}
