using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Data;

/// <summary>Made-up people of one municipality with their spells, projects and placements.</summary>
internal sealed class Town(int code, ulong seed)
{
    private readonly List<Person> _people = [];
    private readonly List<Row> _rows = [];
    private readonly List<(Person Person, Participation Row)> _participations = [];
    private readonly List<(Person Person, Placement Row)> _placements = [];

    public Chance Chance { get; } = new(seed);

    public IReadOnlyList<Person> People => _people;

    public IEnumerable<Row> Rows =>
        _rows.OrderBy(r => r.Person.Id, StringComparer.Ordinal).ThenBy(r => r.Spell.From).ThenBy(r => r.Spell.State);

    public IReadOnlyList<(Person Person, Participation Row)> Participations => _participations;

    public IReadOnlyList<(Person Person, Placement Row)> Placements => _placements;

    /// <summary>Somebody between two ages on a day.</summary>
    public Person Somebody(LocalDate day, int youngest, int oldest)
    {
        var birth = day.PlusYears(-Chance.Between(youngest, oldest)).PlusDays(-Chance.Below(360));
        var person = new Person(_people.Count + 1, birth, Area.Municipality(code))
        {
            Sex = Chance.Percent(50) ? Sex.Woman : Sex.Man,
            Education = Chance.Percent(60) ? "ingen" : "erhvervskompetencegivende",
        };
        _people.Add(person);
        return person;
    }

    public void Add(Person person, Spell spell) => _rows.Add(new(person, spell));

    public void Add(Person person, Participation participation) => _participations.Add((person, participation));

    public void Add(Person person, Placement placement) => _placements.Add((person, placement));
}
