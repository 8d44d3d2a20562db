namespace Jobcenter.Rules.TargetGroups;

/// <summary>Builds citizens' situations from rows: a citizen, a date, and one fact a column, empty when not known.</summary>
/// <example>
/// <code>
/// var builder = new SituationBuilder();
/// RowStream rows = builder.Situations.Reading(["citizen", "date", "states"], i =&gt; fields[i]);
/// ImmutableArray&lt;KeyValuePair&lt;string, CitizenSituation&gt;&gt; situations = builder.Build();
/// </code>
/// </example>
[DanishTerm("situationsbygger")]
public sealed class SituationBuilder : RowBuilder
{
    private ImmutableArray<KeyValuePair<string, CitizenSituation>>.Builder _situations = ImmutableArray.CreateBuilder<
        KeyValuePair<string, CitizenSituation>
    >();

    /// <summary>A builder without rows.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    public SituationBuilder(Action<RefusedRow>? onRefused = null)
        : base(onRefused) =>
        Situations = new IntakeOf<SituationRow>(
            this,
            SituationSchema.Rows,
            (in row, location, ref faults) => _situations.Add(new(row.Citizen, row.Situation))
        );

    /// <summary>Takes in rows of a file of situations.</summary>
    public RowIntake Situations { get; }

    /// <summary>The citizens' ids with their situations, in the order of the rows.</summary>
    /// <exception cref="InvalidOperationException">They have been built already.</exception>
    public ImmutableArray<KeyValuePair<string, CitizenSituation>> Build()
    {
        StartBuild();
        return _situations.DrainToImmutable();
    }
}
