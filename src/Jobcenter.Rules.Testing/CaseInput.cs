using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Testing;

/// <summary>The rows of a case as what the library takes. A case holds only good rows: a refused one is a fault.</summary>
internal sealed class CaseInput(ConformanceCase @case)
{
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly List<CaseFields> _rows = [];

    public CaseFields Ask { get; } = new(@case.Ask);

    public bool HasRegister => @case.Input.ContainsKey("citizens");

    public IEnumerable<CaseFields> Rows(string table)
    {
        _tables.Add(table);
        foreach (var row in Table(table))
        {
            var fields = new CaseFields(row);
            _rows.Add(fields);
            yield return fields;
        }
    }

    /// <summary>The register, known from and until the days the case says.</summary>
    public Register Register()
    {
        var builder = new RegisterBuilder(Refuse);
        Add("citizens", f => builder.Citizens.Add(f));
        Add("spells", f => builder.Spells.Add(f));
        Add("placements", f => builder.Placements.Add(f));
        Add("participants", f => builder.Participations.Add(f));
        Add("interviews", f => builder.Interviews.Add(f));
        Add("contacts", f => builder.Contacts.Add(f));
        Add("offers", f => builder.Offers.Add(f));
        return builder.Build(Ask.FindDate("known_until") ?? RegisterLimits.LastDate, Ask.FindDate("known_from"));
    }

    public FigureSet Figures(EmploymentPlan plan)
    {
        var builder = new FigureSetBuilder(Refuse, groups: plan.Groups);
        Add("figures", f => builder.Figures.Add(f));
        return builder.Build();
    }

    public BrancheRegister Branche(BrancheRules rules)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Municipality, Refuse, rules);
        Add("marks", f => builder.Marks.Add(f));
        Add("orders", f => builder.Orders.Add(f));
        Add("meetings", f => builder.Meetings.Add(f));
        Add("coordinators", f => builder.Coordinators.Add(f));
        Add("courses", f => builder.Courses.Add(f));
        return builder.Build();
    }

    public AnswerSheet Answers(PracticeTest test)
    {
        var builder = new AnswerSheetBuilder([test], Refuse);
        Add("answers", f => builder.Answers.Add(f));
        return builder.Build();
    }

    public Area Municipality => Ask.Find("municipality") is null ? Area.Municipality(217) : Ask.Area("municipality");

    /// <summary>Arguments, tables and columns that nothing has read.</summary>
    public ImmutableArray<string> Unread =>
        [
            .. Ask.Unread,
            .. @case.Input.Keys.Where(t => !_tables.Contains(t)).Order(StringComparer.Ordinal),
            .. _rows.SelectMany(static r => r.Unread),
        ];

    private void Add(string table, Action<Func<string, string>> add)
    {
        foreach (var row in Rows(table))
        {
            add(column => row.Find(column) ?? string.Empty);
        }
    }

    private ImmutableArray<ImmutableDictionary<string, string>> Table(string name) =>
        @case.Input.GetValueOrDefault(name, []);

    private static void Refuse(RefusedRow row) =>
        throw new CaseFaultException(
            new BilingualText(
                $"en række er afvist: {row.ToText(Kernel.Language.Danish, showsIds: true)}",
                $"a row is refused: {row.ToText(Kernel.Language.English, showsIds: true)}"
            )
        );
}
