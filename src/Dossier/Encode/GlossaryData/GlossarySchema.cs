using Dossier.Model.Entries;

namespace Dossier.Encode.GlossaryData;

/// <summary>The JSON Schema of <c>glossary.json</c>, published beside it.</summary>
internal static class GlossarySchema
{
    public static readonly string Text =
        $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "A Dossier glossary",
          "description": "Ids and addresses are permanent; terms and labels may change from edition to edition.",
          "type": "object",
          "required": ["dossier", "title", "language", "edition", "date", "address", "terms"],
          "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string" },
            "dossier": { "$ref": "#/$defs/id", "description": "Permanent id of the dossier." },
            "title": { "type": "string", "minLength": 1 },
            "language": { "$ref": "#/$defs/tag", "description": "Language of definitions, and of terms that name none." },
            "edition": { "type": "string", "minLength": 1 },
            "date": { "$ref": "#/$defs/date" },
            "address": { "type": "string", "description": "Address of the glossary; './' where the site's is not known." },
            "licence": { "type": "string" },
            "terms": { "type": "array", "items": { "$ref": "#/$defs/term" } }
          },
          "$defs": {
            "id": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "tag": { "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "description": "BCP 47." },
            "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "texts": { "type": "array", "items": { "type": "string", "minLength": 1 } },
            "ids": { "type": "array", "items": { "$ref": "#/$defs/id" } },
            "term": {
              "type": "object",
              "required": ["id", "address", "term", "language", "kind", "role", "aliases", "labels", "definition", "seeAlso", "sources", "changes"],
              "additionalProperties": false,
              "properties": {
                "id": { "$ref": "#/$defs/id" },
                "address": { "type": "string" },
                "term": { "type": "string", "minLength": 1 },
                "language": { "$ref": "#/$defs/tag", "description": "Language of the term itself." },
                "kind": { "type": "string", "pattern": "^([a-z0-9]+(-[a-z0-9]+)*)?$", "description": "Empty, one of {{string.Join(
            ", ",
            TermKind.All
        )}}, or a kind of the dossier's own." },
                "role": { "type": "string", "description": "Offices and dates of a person or body; mostly empty." },
                "aliases": { "$ref": "#/$defs/texts", "description": "Other names and inflected forms." },
                "labels": { "type": "object", "propertyNames": { "$ref": "#/$defs/tag" }, "additionalProperties": { "type": "string", "minLength": 1 } },
                "definition": { "type": "string", "minLength": 1, "description": "Plain text." },
                "seeAlso": { "$ref": "#/$defs/ids" },
                "sources": { "$ref": "#/$defs/ids" },
                "changes": { "type": "array", "items": { "$ref": "#/$defs/change" }, "description": "What editions up to this one did to the term, the first one first." }
              }
            },
            "change": {
              "type": "object",
              "required": ["edition", "date", "state"],
              "additionalProperties": false,
              "properties": {
                "edition": { "type": "string", "minLength": 1 },
                "date": { "$ref": "#/$defs/date" },
                "state": { "enum": ["added", "changed", "removed"] },
                "before": { "type": "string", "minLength": 1, "description": "How it read until then, unless it is new. The term comes first where it changed; citations are ids in brackets." }
              }
            }
          }
        }

        """.ReplaceLineEndings(
            "\n"
        );
}
