namespace Jobcenter.Rules.Plans;

/// <summary>Builds a <see cref="FigureSet"/> from published figures. Of two rows for one cell the later wins; when their values differ, both are named.</summary>
/// <example>
/// <code>
/// var builder = new FigureSetBuilder(onRefused: row =&gt; Console.Error.WriteLine(row.ToText(Language.Danish)));
/// RowStream rows = builder.Figures.Reading(["measure", "area", "period", "value"], i =&gt; fields[i]);
/// FigureSet figures = builder.Build();
/// </code>
/// </example>
[DanishTerm("talsætbygger")]
public sealed partial class FigureSetBuilder : RowBuilder
{
    private const string Measure = "measure";
    private const string Value = "value";

    private readonly Action<FigureRemark>? _onReplaced;
    private readonly List<FigureRemark> _replaced = [];
    private readonly Action<FigureRemark>? _onDoubtful;
    private readonly List<(Entry Entry, FigureValue Read)> _doubtful = [];
    private readonly List<FigureRemark> _decided = [];
    private readonly HashSet<string> _filesThatShow = new(StringComparer.Ordinal);
    private readonly LostFigures.Builder _lost = new();
    private readonly ImmutableArray<BenefitGroup> _groups;
    private Dictionary<FigureKey, Entry> _figures = [];

    // A figure, where it stands, and the how-manieth row it is.
    private readonly record struct Entry(Figure Figure, RowLocation Location, long Row);

    /// <summary>A builder without figures.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <param name="onReplaced">Is told of every replaced figure as it comes; null for nobody.</param>
    /// <param name="groups">Groups that figures may name besides the single states and public support: a plan's own.</param>
    /// <param name="onDoubtful">Is told, when the set is built, of figures that could be read otherwise and were not; null for nobody.</param>
    public FigureSetBuilder(
        Action<RefusedRow>? onRefused = null,
        Action<FigureRemark>? onReplaced = null,
        ImmutableArray<BenefitGroup> groups = default,
        Action<FigureRemark>? onDoubtful = null
    )
        : base(onRefused)
    {
        _onReplaced = onReplaced;
        _onDoubtful = onDoubtful;
        _groups = groups;
        Figures = new IntakeOf<Fields>(
            this,
            SchemaFor(groups),
            (in row, location, ref faults) =>
            {
                if (row is { Measure: { } measure, Value: { Number: { } number } value })
                {
                    var source = string.IsNullOrWhiteSpace(row.Source) ? s_notStated : new SourceReference(row.Source);
                    var key = new FigureKey(measure, row.Area, row.Period);
                    Take(new(key, number, source), value, location);
                }
            }
        );
    }

    /// <summary>Takes in rows of <c>figures.csv</c>.</summary>
    public RowIntake Figures { get; }

    /// <summary>The first <see cref="RowBuilder.KeptRefusals"/> figures that a later row replaced with another value.</summary>
    public ImmutableArray<FigureRemark> Replaced => [.. _replaced];

    /// <summary>Figures so far that can be read in two ways, of a source none of whose numbers decides: they are refused when the set is built.</summary>
    public ImmutableArray<FigureRemark> Doubtful =>
        [
            .. _doubtful
                .Where(d => !IsDecided(d.Entry))
                .Select(static d =>
                    FigureRemark.Doubtful(d.Entry.Figure, Thousands(d.Read), d.Entry.Location, shown: null)
                ),
        ];

    /// <summary>Adds a published figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="location">Where it stands; nowhere by default.</param>
    /// <exception cref="ArgumentException">The figure is null, or was computed.</exception>
    /// <exception cref="InvalidOperationException">The set has been built.</exception>
    public void Add(Figure figure, RowLocation location = default)
    {
        Guard.Against.Null(figure);
        Guard.Against.InvalidInput(
            figure,
            nameof(figure),
            static f => !f.IsComputed,
            $"figure was {figure.Key} which was computed; only published figures are added here."
        );
        StartRow();
        Take(new Entry(figure, location, Rows.Read));
    }

    /// <summary>Adds what must stand beside whatever is answered from the figures, as that a source tells of men alone.</summary>
    /// <param name="remark">One sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="remark"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The set has been built.</exception>
    public void AddRemark(BilingualText remark)
    {
        CheckNotBuilt();
        Remarks = Remarks.Add(Guard.Against.Null(remark));
    }

    /// <summary>The figures that were added.</summary>
    /// <exception cref="InvalidOperationException">The set has been built already.</exception>
    public FigureSet Build()
    {
        StartBuild();
        foreach (var (entry, read) in _doubtful)
        {
            var (figure, location, _) = entry;
            if (IsDecided(entry))
            {
                var remark = FigureRemark.Doubtful(figure, Thousands(read), location, read.Mark);
                Keep(_decided, remark);
                _onDoubtful?.Invoke(remark);
                Take(entry);
            }
            else
            {
                _lost.Add(new(Kind: null, figure.Key.Measure, figure.Key.Area, figure.Key.Period), location, entry.Row);
                Refuse(
                    location,
                    Value,
                    figure.Value.ToDecimalString(),
                    WhichOf(figure, Thousands(read).ToDecimalString())
                );
            }
        }

        (var figures, _figures) = (_figures, []);
        return new(
            figures.Values.Select(static f => new FigureCell(f.Figure.Key) { Published = f.Figure }),
            Rows,
            new(
                _lost.Build(figures.ToDictionary(static f => f.Key, static f => f.Value.Row)),
                [.. _replaced, .. _decided],
                [.. Remarks]
            )
        );
    }

    private static void Keep(List<FigureRemark> remarks, FigureRemark remark)
    {
        if (remarks.Count < KeptRefusals)
        {
            remarks.Add(remark);
        }
    }

    // Which figure a row is that is lost, as far as it can be read.
    private protected override void Lose(Schema of, RefusedRow refused)
    {
        var (measure, area, period) = refused.Key is [var first, var second, var third]
            ? (MeasureIn(first), Read(s_area, second), Read(s_period, third))
            : default;
        var kind = measure is null ? KindIn(refused) : null;
        _lost.Add(new(kind, measure, area, period), refused.Location, Rows.Read);
    }

    private FigureMeasure? MeasureIn(string? text) =>
        FigureMeasure.TryParse(text, out var measure, _groups) ? measure : null;

    // Of a measure that is none its kind can be read still: a group that nobody has told of, or one misspelt.
    private static MeasureKind? KindIn(RefusedRow refused) =>
        refused.Faults.FirstOrDefault(static f => string.Equals(f.Column, Measure, StringComparison.Ordinal))
            is { Value: var text }
        && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Vocabulary.Of<MeasureKind>().TryParse(text.AsSpan(0, colon), out var kind)
            ? kind
            : null;

    private static T? Read<T>(FieldKind<T> kind, string? text)
        where T : struct => text is not null && kind.TryRead(text, default, out var value) is null ? value : null;

    private static Fraction Thousands(in FigureValue read) => read.AsThousands ?? default;

    private bool IsDecided(in Entry entry) => _filesThatShow.Contains(entry.Location.File ?? string.Empty);

    private void Take(Figure figure, in FigureValue value, RowLocation location)
    {
        if (value.AsThousands is { } thousands && Figure.IsAllowed(figure.Key.Measure.Kind, thousands))
        {
            // It takes its place when the whole source has been seen, or none.
            _doubtful.Add((new(figure, location, Rows.Read), value));
            return;
        }

        if (value.ShowsMark)
        {
            _filesThatShow.Add(location.File ?? string.Empty);
        }

        Take(new(figure, location, Rows.Read));
    }

    private void Take(in Entry entry)
    {
        if (!_figures.TryGetValue(entry.Figure.Key, out var other))
        {
            _figures.Add(entry.Figure.Key, entry);
            return;
        }

        var (earlier, later) = other.Row > entry.Row ? (entry, other) : (other, entry);
        if (earlier.Figure.Value != later.Figure.Value)
        {
            var replaced = FigureRemark.Replaced(earlier.Figure, earlier.Location, later.Figure, later.Location);
            Keep(_replaced, replaced);
            _onReplaced?.Invoke(replaced);
        }

        _figures[entry.Figure.Key] = later;
    }
}
