using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Prepared columns of citizens make the register that citizens make, and a bad row is told and left out.</summary>
public sealed class CitizenBatchTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Property(MaxTest = 100)]
    public void Columns_and_citizens_make_the_same_register(PositiveInt seed)
    {
        var random = new System.Random(seed.Get);
        var register = RandomRegister.Of(random);
        Citizen[] citizens = [.. Enumerable.Range(0, register.CitizenCount).Select(register.CitizenAt)];
        random.Shuffle(citizens);
        var (one, other) = (new RegisterBuilder(), new RegisterBuilder());
        foreach (var citizen in citizens)
        {
            one.Add(citizen);
        }

        string[] areas =
        [
            .. citizens.Select(static c => c.HousingArea).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        var batch = new CitizenBatch(
            [.. citizens.Select(c => NumberOf(other, c.Id))],
            [.. citizens.Select(static c => (short)c.Municipality.Code)]
        )
        {
            BirthDate = [.. citizens.Select(static c => Day(c.BirthDate))],
            ArrivalDate = [.. citizens.Select(static c => Day(c.ArrivalDate))],
            GraduatedOn = [.. citizens.Select(static c => Day(c.GraduatedOn))],
            Sex = [.. citizens.Select(static c => (sbyte)((int?)c.Sex ?? -1))],
            ResidenceBasis = [.. citizens.Select(static c => (sbyte)((int?)c.ResidenceBasis ?? -1))],
            Education = [.. citizens.Select(static c => (sbyte)((int?)c.Education ?? -1))],
            IsImmigrant = [.. citizens.Select(static c => Answer(c.IsImmigrant))],
            InIntroductionProgramme = [.. citizens.Select(static c => Answer(c.InIntroductionProgramme))],
            HasEducationOrder = [.. citizens.Select(static c => Answer(c.HasEducationOrder))],
            IsMostVulnerable = [.. citizens.Select(static c => Answer(c.IsMostVulnerable))],
            HousingAreas = areas,
            HousingArea = [.. citizens.Select(c => Array.IndexOf(areas, c.HousingArea))],
        };
        Assert.Equal(citizens.Length, batch.Count);
        Assert.Equal(citizens.Length, other.Add(batch));
        Assert.Equal(one.Build(s_until).ToPart().Value, other.Build(s_until).ToPart().Value);
    }

    [Fact]
    public void A_bad_row_is_refused_with_its_line_columns_and_reasons_and_the_others_stay()
    {
        var builder = new RegisterBuilder();
        var (a, b) = (NumberOf(builder, "a"), NumberOf(builder, "b"));
        var day = DayNumber.Of(new(1980, 5, 1));
        var taken = builder.Add(
            new CitizenBatch([a, a, b, 7, b], [217, 217, 100, 217, 217])
            {
                BirthDate = [day, day, 5, -2, day],
                Sex = [0, 0, 9, -2, -1],
                IsImmigrant = [1, 0, 2, -2, -1],
                HousingAreas = ["Nøjsomhed", "\u001B"],
                HousingArea = [0, 0, 2, 1, -1],
            },
            "udtræk"
        );
        Assert.Equal(2, taken);
        Assert.Equal(
            [
                "udtræk:2 citizen",
                "udtræk:3 immigrant area municipality birth_date sex",
                "udtræk:4 immigrant area citizen birth_date sex",
            ],
            builder.Refused.Select(static r =>
                $"{r.Location} {string.Join(' ', r.Faults.Select(static f => f.Column))}"
            )
        );
        var register = builder.Build(s_until);
        Assert.Equal(new RowCounts(5, 3), register.Rows);
        Assert.Equal("Nøjsomhed", register.CitizenAt(0).HousingArea);
        Assert.Equal(new Citizen("b", Area.Municipality(217)) { BirthDate = new(1980, 5, 1) }, register.CitizenAt(1));
    }

    [Fact]
    public void An_empty_name_of_a_housing_area_is_not_known_and_names_may_be_more_than_rows()
    {
        var builder = new RegisterBuilder();
        string[] areas = ["", "Nøjsomhed", "Vapnagård", "\u001B"];
        foreach (var (id, area) in new[] { ("a", 0), ("b", 2), ("c", 2), ("d", 3), ("e", 4) })
        {
            builder.Add(
                new CitizenBatch([NumberOf(builder, id)], [217]) { HousingAreas = areas, HousingArea = [area] }
            );
        }

        Assert.Equal(["area", "area"], builder.Refused.SelectMany(static r => r.Faults).Select(static f => f.Column));
        var register = builder.Build(s_until);
        Assert.Equal(
            [null, "Vapnagård", "Vapnagård"],
            Enumerable.Range(0, 3).Select(i => register.CitizenAt(i).HousingArea)
        );
    }

    [Fact]
    public void Columns_of_different_lengths_are_no_batch()
    {
        Assert.Throws<ArgumentException>(static () => new CitizenBatch([0, 1], [217]).Count);
        Assert.Throws<ArgumentException>(static () => new CitizenBatch([0], [217]) { BirthDate = [1, 2] }.Count);
        Assert.Throws<ArgumentException>(static () => new CitizenBatch([0], [217]) { HousingArea = [1, 2] }.Count);
        Assert.Throws<ArgumentException>(static () => new CitizenBatch([0], [217]) { IsImmigrant = [1, 1] }.Count);
    }

    [Fact]
    public void A_builder_that_has_built_takes_no_batch()
    {
        var builder = new RegisterBuilder();
        builder.Build(s_until);
        Assert.Throws<InvalidOperationException>(() => builder.Add(new CitizenBatch([], [])));
    }

    private static int NumberOf(RegisterBuilder builder, string id) =>
        builder.TryNumber(id, out var number) ? number : throw new InvalidOperationException(id);

    private static int Day(LocalDate? date) => date is { } day ? DayNumber.Of(day) : CitizenBatch.NotKnown;

    private static sbyte Answer(bool? answer) =>
        (sbyte)(
            answer is { } known
                ? known
                    ? 1
                    : 0
                : -1
        );
}
