using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The comparison with others: whom, in which reading, and with what margin.</summary>
internal static partial class PlanForms
{
    private const string AreaName = "area";
    private const string TogetherName = "together";
    private const string EachName = "each";
    private const string RestName = "restOfCountry";
    private const string FigureName = "figure";
    private const string WhoName = "name";
    private const string MarginName = "margin";
    private const string MarginReadings = "marginReadings";

    private static ImmutableArray<string> WithNames => [AreaName, TogetherName, EachName, RestName, FigureName];

    private static ObjectForm<LimitComparison.BetterThan> BetterThan =>
        new ObjectForm<LimitComparison.BetterThan>(static v =>
            new(
                WithOf(v),
                v.Get<ImmutableArray<ShareReading>>("readings"),
                v.Find<Fraction>(MarginName) is { } margin
                    ? new Margin(margin, v.Get<ImmutableArray<MarginReading>>(MarginReadings))
                    : null,
                v.Get<bool>("orEqual")
            )
        )
            .May(AreaName, AnyArea, static c => c.With is ComparedWith.One one ? one.Area : null)
            .May(TogetherName, Each(Municipality), static c => c.With is ComparedWith.Together all ? all.Areas : null)
            .May(EachName, Each(Municipality), static c => c.With is ComparedWith.EachOf all ? all.Areas : null)
            .May(RestName, Flag, static c => c.With is ComparedWith.RestOfCountry ? true : null)
            .May(FigureName, FigureId, static c => c.With is ComparedWith.Published one ? one.Figure : null)
            .May(WhoName, LabelForms.Text, static c => c.With is ComparedWith.Published one ? one.Name : null)
            .May(
                "readings",
                Each(Word(Vocabulary.Of<ShareReading>())),
                static c => c.Readings,
                ImmutableArray.Create(ShareReading.Change)
            )
            .May(MarginName, GivenNumber, static c => c.Margin?.Amount)
            .May(
                MarginReadings,
                Each(Word(Vocabulary.Of<MarginReading>())),
                static c => c.Margin?.Readings,
                ImmutableArray.Create(MarginReading.Points, MarginReading.Percent)
            )
            .May("orEqual", Flag, static c => c.OrEqual ? true : null, false)
            .When(
                string.Empty,
                new(
                    "højst én af area, together, each, restOfCountry og figure; uden dem sammenlignes med DK",
                    "at most one of area, together, each, restOfCountry and figure; without them it is compared with DK"
                ),
                static v => WithNames.Count(n => v.Has(n)) <= 1
            )
            .When(
                RestName,
                new("true, eller ikke nævnt", "true, or not mentioned"),
                static v => v.Find<bool>(RestName) is not false
            )
            .When(
                WhoName,
                new("navn på tallet (name), når figure er nævnt", "a name of the number where figure is mentioned"),
                static v => v.Has(FigureName) == v.Has(WhoName)
            )
            .When(TogetherName, Two, static v => AreSeveral(v, TogetherName))
            .When(EachName, Two, static v => AreSeveral(v, EachName))
            .When(
                MarginName,
                new("et tal fra 0", "a number from 0"),
                static v => v.Find<Fraction>(MarginName) is not { Sign: < 0 }
            )
            .When(
                MarginReadings,
                new("kun sammen med margin", "only together with margin"),
                static v => !v.IsWritten(MarginReadings) || v.Has(MarginName)
            )
            .When(
                "orEqual",
                new(
                    "ikke nævnt, når der er et margin: det er inklusive",
                    "not mentioned where there is a margin: that is included"
                ),
                static v => !v.Has(MarginName) || !v.Get<bool>("orEqual")
            );

    private static BilingualText Two => new("mindst to kommuner", "at least two municipalities");

    /// <summary>The id of a figure of one's own.</summary>
    private static Form<string> FigureId =>
        new ValueForm<string>(
            new(
                "et id af højst 60 bogstaver a-z, cifre og / . - _",
                "an id of at most 60 letters a–z, digits and / . - _"
            ),
            static (place, out id) => FigureMeasure.IsRequirementId(id = place.Text ?? string.Empty),
            static (writer, id) => writer.WriteStringValue(id),
            static () => Pattern("^[A-Za-z0-9/._-]{1,60}$")
        );

    private static bool AreSeveral(FieldValues values, string name) =>
        values.Find<ImmutableArray<Area>>(name) is not { } areas || ComparedWith.AreSeveral(areas);

    private static ComparedWith WithOf(FieldValues v) =>
        v.Find<ImmutableArray<Area>>(TogetherName) is { } together ? new ComparedWith.Together(together)
        : v.Find<ImmutableArray<Area>>(EachName) is { } each ? new ComparedWith.EachOf(each)
        : v.Find<bool>(RestName) is true ? new ComparedWith.RestOfCountry()
        : v.FindText(FigureName) is { } figure ? new ComparedWith.Published(figure, v.Get<BilingualText>(WhoName))
        : new ComparedWith.One(v.Find<Area>(AreaName) ?? Area.Country);
}
