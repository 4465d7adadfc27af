namespace Dossier.Tests.Cli.Links;

/// <summary>Lists of sources with a source <c>a</c> that has no copy, as people and programs write them.</summary>
public static class SourceListForms
{
    /// <summary>Lists whose source <c>a</c> has no copy, in forms that people and programs write.</summary>
    public static TheoryData<string, string> InLines { get; } =
        new()
        {
            {
                "as in the README",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "the last of the list",
                """
                    references:
                      - id: b
                        type: book
                        title: B
                      - id: a
                        type: book
                        title: A

                    """
            },
            {
                "without a last line end",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                    """
            },
            {
                "lines of Windows",
                "references:\r\n  - id: a\r\n    type: book\r\n    title: A\r\n\r\n  - id: b\r\n    type: book\r\n    "
                    + "title: B\r\n"
            },
            {
                "a list without indent",
                """
                    references:
                    - id: a
                      type: book
                      title: A

                    - id: b
                      type: book
                      title: B

                    """
            },
            {
                "wide dashes",
                """
                    references:
                    -   id: a
                        type: book
                        title: A
                    -   id: b
                        type: book
                        title: B

                    """
            },
            {
                "the dash on its own line",
                """
                    references:
                      -
                        id: a
                        type: book
                        title: A
                      -
                        id: b
                        type: book
                        title: B

                    """
            },
            {
                "custom with values",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        custom:
                          footnote: 1 # of the article
                          # kept
                          note: "x: y"

                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "custom in the middle",
                """
                    references:
                      - id: a
                        custom:
                            footnote: 1
                        type: book
                        title: A

                    """
            },
            {
                "custom without values",
                """
                    references:
                      - id: a
                        custom: # nothing yet
                        type: book
                        title: A

                    """
            },
            {
                "comments everywhere",
                """
                    # Sources
                    references: # of the dossier
                      # the first
                      - id: a # short
                        type: book # printed
                        title: A # no subtitle
                        # not yet published

                      # the second
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "quoted keys and values",
                """
                    "references":
                      - "id": "a"
                        'type': 'book'
                        "title": "A # 1"

                    """
            },
            {
                "a long text at the end",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        abstract: |
                          First.

                          Second.

                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "a long text that keeps its empty lines",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        abstract: |+
                          First.


                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "a folded text in custom",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        custom:
                          note: >-
                            One
                            sentence.
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "a plain text over lines",
                """
                    references:
                      - id: a
                        type: book
                        title: A title that
                          goes on
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "names and dates",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        author:
                          - family: Şahin
                            given: 'Ö.'
                        issued:
                          date-parts:
                            - [2022, 5,
                               11]
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "the marks of a document",
                """
                    %YAML 1.2
                    ---
                    references:
                      - id: a
                        type: book
                        title: A
                    ...

                    """
            },
            {
                "an empty last value",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        publisher:
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "braces over lines",
                """
                    references:
                      - {
                          id: a,
                          type: book,
                          title: "A, {b}"
                        }
                      - { id: b, type: book, title: B }

                    """
            },
            {
                "JSON over lines",
                """
                    {
                      "references": [
                        {
                          "id": "a",
                          "type": "book",
                          "title": "A"
                        },
                        {
                          "id": "b",
                          "type": "book",
                          "title": "B"
                        }
                      ]
                    }

                    """
            },
            {
                "custom in braces over lines",
                """
                    references:
                      - id: a
                        type: book
                        title: A
                        custom: {
                          footnote: 1, # of the article
                        }

                    """
            },
            {
                "explicit keys",
                """
                    references:
                      - ? id
                        : a
                        ? type
                        : book
                        ? title
                        : A
                      - id: b
                        type: book
                        title: B

                    """
            },
            {
                "an anchor of another entry",
                """
                    references:
                      - id: b
                        type: book
                        title: &title A
                      - id: a
                        type: book
                        title: *title

                    """
            },
            {
                "letters beyond the plane and not composed",
                "references:\n  - id: a\n    type: book\n    title: \"𐱅𐰇𐰼𐰰 o\u0308\"\n    custom:\n      note: 😀\n  - "
                    + "id: b\n    type: book\n    title: B\n"
            },
            { "tabs and spaces at line ends", "references:  \n  - id: a\t\n    type: book  \n    title: A \t\n\n\n\n" },
        };

    /// <summary>Forms in which an entry has no line of its own to add after.</summary>
    public static TheoryData<string> WithinLines { get; } =
        new()
        {
            "references:\n  - { id: a, type: book, title: A } # short\n  - { id: b, type: book, title: B }\n",
            "references: [{id: a, type: book, title: A}, {id: b, type: book, title: B}]\n",
            """
                references:
                  - id: a
                    type: book
                    title: A
                    custom: { footnote: 1 } # of the article

                """,
            """
                references:
                  - id: a
                    type: book
                    title: A
                    custom: {}

                """,
            "{\"references\": [{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}]}",
        };
}
