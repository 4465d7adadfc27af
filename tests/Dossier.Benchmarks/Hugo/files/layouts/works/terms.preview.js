dossierPreview("sources/",{
{{- range $i, $_ := .Pages.ByTitle }}{{ if $i }},{{ end }}{{ jsonify .Data.Term }}:[{{ partialCached "reference.html" .Data.Term .Data.Term | plainify | jsonify }},"",""]{{ end -}}
});
