using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Model;
using Dossier.Parse;
using Dossier.Parse.Pages;

namespace Dossier.Resolve.Maps;

/// <summary>Says what the small maps show that stand on the pages of places and states.</summary>
/// <param name="dossier">The dossier.</param>
/// <param name="borders">Their borders.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class LocatorMapReader(ParsedDossier dossier, MapBorders borders, DiagnosticBag bag)
{
    /// <summary>Degrees shown around a place.</summary>
    private const double AroundPlaces = 10;

    /// <summary>Degrees shown around a country.</summary>
    private const double AroundCountries = 6;

    private readonly MapNames names = new(dossier);

    /// <summary>The map of an entry; null where none is asked for, or nothing says where it is.</summary>
    public Map? Of(ParsedTerm term)
    {
        if (!IsCode(term.Iso))
        {
            return null;
        }

        var isAsked = term.HasMap ?? (dossier.Settings.HasMaps && term.Kind.Name is "place" or "state");
        if (!isAsked || dossier.Maps.World is not { } world)
        {
            return null;
        }

        var isCountry = world.Codes.Contains(term.Iso.Name);
        if (term.Place is null && !isCountry)
        {
            if (term.HasMap == true && !term.IsPlaceUnread)
            {
                bag.Report(
                    Codes.MapData,
                    term.Name.Span,
                    $"the page of '{term.Id}' is to show where it is, and nothing says where",
                    term.Iso.Name.Length > 0
                        ? $"no country has the code '{term.Iso.Name}'"
                        : "add a line such as 'coordinates: [51.13, 71.43]', or 'iso: KZ' for a state"
                );
            }

            return null;
        }

        ImmutableArray<string> countries = isCountry ? [term.Iso.Name] : [];
        var extent = isCountry
            ? MapExtent.Around([.. world.MainParts(countries)], AroundCountries)
            : MapExtent.Around([GeoLine.Of([term.Place!.Value])], AroundPlaces);
        ReportOutside(term, extent);
        return new Map(extent)
        {
            IsLocator = true,
            Outlines = borders.Outlines,
            Disputed = [.. borders.Disputed.Select(line => line with { Name = "" })],
            Highlighted = countries,
            Countries = [.. countries.Select(iso => (iso, names.OfCountry(iso)))],
            Places = term.Place is { } place ? [(names.OfTerm(term), place)] : [],
        };
    }

    /// <summary>Reports a place that the map of its country does not show.</summary>
    private void ReportOutside(ParsedTerm term, MapExtent extent)
    {
        const string Otherwise = "where it lies there in truth, take 'iso:' out, and the map shows what is around it";
        if (
            term.Place is { } place
            && !extent.Has(place)
            && !new MisplacedPlaces(bag).Report(term, extent, Otherwise, isCertain: true)
        )
        {
            bag.Report(
                Codes.OutsideMap,
                term.PlaceSpan,
                $"'{term.Name.Name}' lies outside the map that shows it",
                $"mend the coordinates; {Otherwise}"
            );
        }
    }

    /// <summary>Whether a text has the form of a country's code, or says nothing; if not, it is reported.</summary>
    private bool IsCode(Named iso)
    {
        if (iso.Name.Length == 0 || (iso.Name.Length == 2 && iso.Name.All(char.IsAsciiLetterUpper)))
        {
            return true;
        }

        bag.Report(
            Codes.WrongValue,
            iso.Span,
            "'iso' must be the code of a country by ISO 3166, of two capitals, such as KZ",
            dossier.Maps.Code(iso.Name) is { } meant ? $"write {meant}" : "take the line out where it is no country"
        );
        return false;
    }
}
