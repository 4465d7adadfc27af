dossierPreview("terms/",{
{{- range $i, $_ := .Pages.ByTitle }}{{ if $i }},{{ end }}{{ jsonify .Data.Term }}:[{{ jsonify (chomp .Plain) }},{{ jsonify .Title }},""]{{ end -}}
});
