using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans;

/// <summary>Whom a municipality is compared with. The kinds are the nested types.</summary>
internal abstract record ComparedWith
{
    private ComparedWith() { }

    /// <summary>One municipality, or the whole country.</summary>
    internal sealed record One(Area Area) : ComparedWith;

    /// <summary>Several municipalities as one: the sum of their numerators over the sum of their denominators. The followed-up one may be among them.</summary>
    internal sealed record Together(ImmutableArray<Area> Areas) : ComparedWith;

    /// <summary>Each of several municipalities: better than the best of them. Not the one that is followed up, which cannot be better than itself.</summary>
    internal sealed record EachOf(ImmutableArray<Area> Areas) : ComparedWith;

    /// <summary>The country without the municipality that is followed up.</summary>
    internal sealed record RestOfCountry : ComparedWith;

    /// <summary>A number that somebody publishes for the others, as the figure <c>figure:&lt;id&gt;</c> of the municipality itself.</summary>
    internal sealed record Published(string Figure, BilingualText Name) : ComparedWith;

    public static BilingualText Two { get; } = new("mindst to kommuner", "at least two municipalities");

    /// <summary>Whom a municipality may be compared with one by one.</summary>
    public static BilingualText Others { get; } =
        new(
            "andre kommuner end planens egen: den kan ikke være bedre end sig selv (sammen med andre kan den stå i together)",
            "other municipalities than the plan's own, which cannot be better than itself (with others it may stand in together)"
        );

    /// <summary>The properties of a comparison that say with whom; with the country where none does.</summary>
    public static ComparedWith Of<T>(Fields<T> fields, Func<T, ComparedWith> with)
        where T : notnull
    {
        var area = fields.May<Area>("area", AnyArea, c => with(c) is One one ? one.Area : null);
        var together = fields.Some("together", Each(Municipality), c => with(c) is Together all ? all.Areas : []);
        var each = fields.Some("each", Each(Municipality), c => with(c) is EachOf all ? all.Areas : []);
        var isRest = fields.May<bool>("restOfCountry", Flag, c => with(c) is RestOfCountry ? true : null);
        var figure = fields.May(
            "figure",
            Documents.PropertyForms.FigureId,
            c => with(c) is Published one ? one.Figure : null
        );
        var name = fields.May("name", LabelForms.Text, c => with(c) is Published one ? one.Name : null);
        return !together.IsEmpty ? new Together(together)
            : !each.IsEmpty ? new EachOf(each)
            : isRest is true ? new RestOfCountry()
            : figure is not null && name is not null ? new Published(figure, name)
            : new One(area ?? Area.Country);
    }

    public static bool AreSeveral(FieldValues values, string name) =>
        values.Find<ImmutableArray<Area>>(name) is not { Length: < 2 };

    /// <summary>Where a municipality stands among those it would be compared with one by one; null where it does not.</summary>
    public int? IndexOf(Area municipality) =>
        this switch
        {
            One { Area: var area } when area == municipality => 0,
            EachOf { Areas: var areas } when areas.IndexOf(municipality) is >= 0 and var index => index,
            _ => null,
        };
}
