using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Columnar;

/// <summary>A register's columns are all columns there are, and make the register again.</summary>
public sealed class RegisterTableTests
{
    [Property(MaxTest = 40)]
    public void The_batches_make_the_register_again(PositiveInt seed)
    {
        var register = RandomRegister.Of(new Random(seed.Get));
        var builder = new RegisterBuilder(r => Assert.Fail(r.ToString()));
        foreach (var (table, intake) in RegisterTable.All.Zip(Intakes(builder)))
        {
            var taken = table.Of(register).Sum(b => b.AddTo(intake));
            Assert.Equal(table.Of(register).Sum(b => b.Length), taken);
        }

        var again = builder.Build(register.KnownUntil, register.KnownFrom);
        Assert.Equal(register.ToPart().Value, again.ToPart().Value);
    }

    [Fact]
    public void Each_has_all_columns_of_its_rows()
    {
        Assert.All(
            RegisterTable.All.Zip(Intakes(new RegisterBuilder())),
            pair =>
            {
                var (table, intake) = pair;
                Assert.Equal($"{table.Name}.csv", intake.Schema.File);
                Assert.Equal(table.Name, table.ToString());
                Assert.Equal(
                    intake.Schema.Columns.Select(c => c.Name).Order(StringComparer.Ordinal),
                    table.Schema.FieldsList.Select(f => f.Name).Order(StringComparer.Ordinal)
                );
            }
        );
    }

    [Fact]
    public void What_comes_after_the_last_known_day_is_there_too()
    {
        var register = RandomRegister.Of(new Random(7));
        var early = register.KnownBetween(null, new NodaTime.LocalDate(2015, 1, 2));
        Assert.Equal(
            RegisterTable.Spells.Of(register).Sum(b => b.Length),
            RegisterTable.Spells.Of(early).Sum(b => b.Length)
        );
        Assert.Empty(RegisterTable.Spells.Of(new RegisterBuilder().Build(new(2021, 12, 31))));
    }

    internal static IEnumerable<RowIntake> Intakes(RegisterBuilder builder) =>
        [
            builder.Citizens,
            builder.Spells,
            builder.Placements,
            builder.Participations,
            builder.Interviews,
            builder.Contacts,
            builder.Offers,
        ];
}
