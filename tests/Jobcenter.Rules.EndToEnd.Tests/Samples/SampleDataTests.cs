using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using Samples.Data;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The shipped register: made by the generator, and of Helsingør's size.</summary>
public sealed class SampleDataTests
{
    private static readonly string s_data = Path.Combine(Library.Root, "samples");
    private static readonly string s_folder = Path.Combine(s_data, "FollowUp", "data", "HEL21");
    private static readonly Lazy<Register> s_register = new(() =>
        RegisterFiles.Read(s_folder, new LocalDate(2021, 12, 31))
    );

    [Fact]
    public void The_generator_makes_the_shipped_files_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-").FullName;
        try
        {
            DataFiles.Write(Path.Combine(folder, "FollowUp", "data"));
            DataFiles.WriteTracks(Path.Combine(folder, "BrancheTracks", "data", "branche"));
            var made = Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories);
            Assert.Equal(31, made.Length);
            foreach (var file in made)
            {
                var name = Path.GetRelativePath(folder, file);
                Assert.True(
                    File.ReadAllBytes(Path.Combine(s_data, name)).AsSpan().SequenceEqual(File.ReadAllBytes(file)),
                    $"{name} is not what the generator makes"
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(CitizenState.EducationAssistance, 363, 346)]
    [InlineData(CitizenState.UnemploymentBenefit, 756, 991)]
    [InlineData(CitizenState.CashAssistance, 832, 762)]
    public void Its_full_time_persons_come_within_one_percent_of_the_published_ones(
        CitizenState state,
        int in2019,
        int in2020
    )
    {
        foreach (var (year, published) in new[] { (2019, in2019), (2020, in2020) })
        {
            var counted = s_register
                .Value.CountFullTimePersons(
                    BenefitGroup.Of(state),
                    MeasuringPeriod.OfQuarter(year, 4),
                    Area.Municipality(217)
                )
                .Value.Count;
            var difference = counted - new Fraction(published);
            Assert.True(
                Fraction.Max(difference, -difference) <= new Fraction(published, 100),
                $"{state} {year}: {counted.ToDecimalString()}"
            );
        }
    }

    [Fact]
    public void It_has_overlaps_open_spells_neighbours_and_no_refused_row()
    {
        var register = s_register.Value;
        Assert.Equal(0, register.Rows.Refused);
        Assert.InRange(register.CitizenCount, 5_000, 15_000);
        var spells = Enumerable.Range(0, register.CitizenCount).Select(register.SpellsOf).ToList();
        Assert.Contains(spells, s => s.Any(x => x.To is null));
        Assert.Contains(
            spells,
            s =>
                s.Zip(s.Skip(1))
                    .Any(p => p.First.State == p.Second.State && p.Second.From <= (p.First.To ?? LocalDate.MaxIsoValue))
        );
        Assert.True(register.HasCitizenOf(Area.Municipality(210)));
    }
}
