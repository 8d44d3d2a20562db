using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Samples.Contacting;
using Samples.Following;
using Samples.Practice;
using Samples.Sequences;
using Samples.Targeting;
using Samples.Tracks;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>What samples say of files in which much is wrong: a citizen's id is never whole in it, unless it is asked for.</summary>
public sealed partial class SampleIdTests
{
    private static readonly (
        string Folder,
        Func<string[], TextWriter, TextWriter, int> Run,
        string[] Args
    )[] s_samples =
    [
        ("FollowUp/data/HEL19", FollowUpApp.Run, ["--plan", "HEL19"]),
        ("BrancheTracks/data/branche", BrancheTracksApp.Run, []),
        ("Placements/data/forloeb", PlacementsApp.Run, []),
        ("Contacts/data/kontakt", ContactsApp.Run, []),
        ("PracticeTest/data/register", PracticeTestApp.Run, ["--from", "2021-01-01", "--to", "2021-03-31"]),
        ("TargetGroups/data", TargetGroupApp.Run, []),
    ];

    [Property(MaxTest = 8)]
    public void No_message_has_a_whole_id_and_show_ids_has_it(int seed)
    {
        foreach (var (folder, run, args) in s_samples)
        {
            using var temp = new TempFolder();
            var from = Path.Combine(Library.Root, "samples", folder.Replace('/', Path.DirectorySeparatorChar));
            foreach (var file in Directory.GetFiles(from, "*.csv"))
            {
                File.WriteAllLines(
                    Path.Combine(temp.Path, Path.GetFileName(file)),
                    Damaged(File.ReadAllLines(file), new Random(seed))
                );
            }

            foreach (var language in new[] { "da", "en" })
            {
                string Messages(params string[] more)
                {
                    using var error = new StringWriter();
                    run([.. args, "--register", temp.Path, "--language", language, .. more], TextWriter.Null, error);
                    return error.ToString();
                }

                var said = Messages();
                Assert.NotEmpty(said);
                Assert.DoesNotMatch(Cpr(), said);
                Assert.DoesNotContain("hemmelig-", said, StringComparison.Ordinal);
                var whole = Messages("--show-ids");
                Assert.True(Cpr().IsMatch(whole) || whole.Contains("hemmelig-", StringComparison.Ordinal), folder);
            }
        }
    }

    [Theory]
    [InlineData("Contacts")]
    [InlineData("Placements")]
    [InlineData("TargetGroups")]
    [InlineData("BrancheTracks")]
    public void Somebody_who_is_not_there_is_told_with_a_masked_id(string sample)
    {
        var run = s_samples.Single(s => s.Folder.StartsWith(sample, StringComparison.Ordinal)).Run;
        string Error(string option, params string[] more)
        {
            using var error = new StringWriter();
            Assert.Equal(2, run([option, "0101901234", .. more], TextWriter.Null, error));
            return error.ToString();
        }

        foreach (var option in sample == "TargetGroups" ? new[] { "--explain", "--citizen" } : ["--explain"])
        {
            Assert.StartsWith($"{option} 0***: ", Error(option), StringComparison.Ordinal);
            Assert.StartsWith($"{option} 0101901234: ", Error(option, "--show-ids"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--explan", "010190-1234", "0***")]
    [InlineData("--explan", "hemmelig-x", "h***")]
    [InlineData("--nonsense", "0101901234", "0***")]
    [InlineData("--formt", "-010190-1234", "-0***")]
    [InlineData("--formt", "json", "json")]
    [InlineData("--as-off", "2021-01-31", "2021-01-31")]
    public void What_follows_a_misspelt_option_is_told_masked(string option, string id, string masked)
    {
        string[] Errors(params string[] args)
        {
            using var error = new StringWriter();
            Assert.Equal(2, ContactsApp.Run(args, TextWriter.Null, error));
            return [.. error.ToString().TrimEnd().Split('\n').Select(static l => l.Split(": kendes ikke")[0])];
        }

        // The value of what is nearly an option is no mistake of its own.
        var isNear = option != "--nonsense";
        Assert.Equal(isNear ? [option] : [option, masked], Errors(option, id));
        Assert.Equal([$"{option}={masked}"], Errors($"{option}={id}"));
        Assert.Equal(isNear ? [option] : [option, id], Errors("--show-ids", option, id));
    }

    [Theory]
    [InlineData("BrancheTracks", "--order")]
    [InlineData("Placements", "--programme")]
    [InlineData("Contacts", "--municipality")]
    public void What_looks_like_a_citizen_s_id_is_masked_whatever_it_is_written_as(string sample, string option)
    {
        var run = s_samples.Single(s => s.Folder.StartsWith(sample, StringComparison.Ordinal)).Run;
        using var error = new StringWriter();
        Assert.Equal(2, run([option, "0101901234"], TextWriter.Null, error));
        Assert.StartsWith($"{option} 0***: ", error.ToString(), StringComparison.Ordinal);
        using var whole = new StringWriter();
        run([option, "0101901234", "--show-ids"], TextWriter.Null, whole);
        Assert.StartsWith($"{option} 0101901234: ", whole.ToString(), StringComparison.Ordinal);
    }

    // Ids that look like CPR numbers, with and without a hyphen, and ids that do not; a field of every third row is wrong,
    // often since the id stands in it.
    private static IEnumerable<string> Damaged(string[] lines, Random random)
    {
        var columns = lines[0].Split(';');
        var citizen = Array.IndexOf(columns, "citizen");
        yield return lines[0];
        foreach (var (at, line) in lines.Skip(1).Take(60).Index())
        {
            var fields = line.Split(';');
            if (citizen < 0)
            {
                yield return line;
                continue;
            }

            var number = fields[citizen].Sum(c => c);
            var id = $"{random.Next(10, 28)}0190{(at % 2 == 0 ? "-" : "")}{1000 + number}";
            // Nobody can know that such an id in another column is one.
            fields[citizen] = at % 3 == 1 ? $"hemmelig-{fields[citizen]}" : id;
            var wrong = random.Next(fields.Length);
            if (at % 3 == 0)
            {
                fields[wrong] = random.Next(3) switch
                {
                    0 => id,
                    1 => $"om {id}",
                    _ => "\u0001",
                };
            }

            yield return random.Next(10) == 0 ? string.Join(';', fields) + ";" + id : string.Join(';', fields);
        }
    }

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cpr();
}
