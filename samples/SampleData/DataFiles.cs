using System.Text;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;
using NodaTime.Text;

namespace Samples.Data;

/// <summary>Writes the made-up register and the illustrative figures as data files.</summary>
public static class DataFiles
{
    // Whoever has arrived since takes part in the introduction programme.
    private static readonly LocalDate s_programmeFrom = new(2020, 1, 1);

    private const string FigureHeader = "measure;area;period;value;source";

    // Illustrative: of the right order, printed nowhere.
    private static readonly (string Measure, string Area, int[] Values)[] s_quarters =
    [
        ("ftp:offentlig-forsoergelse", "DK", [747_200, 742_900, 722_400, 704_800, 701_300]),
        ("ftp:uddannelseshjaelp", "DK", [40_650, 40_900, 40_300, 39_800, 39_450]),
        ("population:16-66", "DK", [3_748_200, 3_749_000, 3_750_100, 3_751_600, 3_752_900]),
        ("population:16-66", "217", [39_420, 39_400, 39_390, 39_370, 39_360]),
    ];

    private static readonly (string Date, string Share)[] s_countryInFlexJobs =
    [
        ("2020-12-31", "0.8135"),
        ("2021-03-31", "0.8151"),
        ("2021-06-30", "0.8188"),
        ("2021-09-30", "0.8226"),
        ("2021-12-31", "0.8249"),
    ];

    private static readonly string[] s_quarterNames = ["2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4"];

    /// <summary>Writes the data of every plan, each in a folder of the plan's id; the same bytes every time.</summary>
    /// <param name="folder">Where to; it is made when it is not there.</param>
    public static void Write(string folder)
    {
        var society = Society.Live();
        var helsingoer = Path.Combine(folder, "HEL21");
        Directory.CreateDirectory(helsingoer);
        Write(helsingoer, "citizens.csv", Citizens(society.People));
        Write(helsingoer, "spells.csv", Spells(society.Rows));
        Write(helsingoer, "figures.csv", Figures());
        Write(folder, "HEL19", EarlyEffort.Live(), ["deliverable:HEL19/3;217;2019-06-28;1;opdigtet"]);
        Write(folder, "HEL20", BrancheEffort.Live(), []);
        Write(folder, "FRE15", CompanyCentres.Live(), []);
        Write(folder, "VOK15", AdultDepartment.Live(), []);
    }

    /// <summary>Writes the data of the branche tracks' sample; the same bytes every time.</summary>
    /// <param name="folder">Where to; it is made when it is not there.</param>
    public static void WriteTracks(string folder)
    {
        var work = TrackWork.Done();
        Directory.CreateDirectory(folder);
        Write(folder, "citizens.csv", work.Citizens);
        Write(folder, "spells.csv", Spells(work.Town.Rows));
        Write(folder, "placements.csv", Placements(work.Town));
        Write(folder, "marks.csv", work.Marks);
        Write(folder, "orders.csv", TrackWork.Orders);
        Write(folder, "meetings.csv", TrackWork.Meetings);
        Write(folder, "coordinators.csv", TrackWork.Coordinators);
        Write(folder, "courses.csv", TrackWork.Courses);
    }

    private static void Write(string folder, string plan, Town town, string[] figures)
    {
        var path = Path.Combine(folder, plan);
        Directory.CreateDirectory(path);
        Write(path, "citizens.csv", Citizens(town.People));
        Write(path, "spells.csv", Spells(town.Rows));
        Write(path, "participants.csv", Participants(town));
        Write(path, "placements.csv", Placements(town));
        Write(path, "figures.csv", [FigureHeader, .. figures]);
    }

    private static IEnumerable<string> Participants(Town town)
    {
        yield return "project;citizen;from;to;exit;digital_tools";
        foreach (var (person, p) in town.Participations)
        {
            var exit = p.Exit switch
            {
                null => string.Empty,
                ProjectExit.Job => "job",
                ProjectExit.Education => "uddannelse",
                _ => "andet",
            };
            yield return $"{p.Project};{person.Id};{Date(p.From)};{Date(p.To)};{exit};{YesNo(p.UsesDigitalTools)}";
        }
    }

    private static IEnumerable<string> Placements(Town town)
    {
        yield return "citizen;programme;kind;sector;branche;employer;agreed_on;from;to;hours;aligned_on;followed_up_on";
        foreach (var (person, p) in town.Placements)
        {
            var sector = p.Sector switch
            {
                null => string.Empty,
                PlacementSector.Private => "privat",
                _ => "offentlig",
            };
            yield return $"{person.Id};{p.Programme};{p.Kind.Id()};{sector};{p.Branche};{p.Employer};{Date(p.AgreedOn)};{Date(p.From)};{Date(p.To)};{p.Hours?.ToString()};{Date(p.AlignedOn)};{Date(p.FollowedUpOn)}";
        }
    }

    private static IEnumerable<string> Citizens(IEnumerable<Person> people)
    {
        yield return "citizen;birth_date;sex;municipality;area;arrival_date;residence_basis;education;immigrant;introduction_programme";
        foreach (var p in people)
        {
            var sex = p.Sex == Sex.Woman ? "kvinde" : "mand";
            yield return $"{p.Id};{Date(p.BirthDate)};{sex};{p.Municipality};{p.HousingArea};{Date(p.ArrivalDate)};{p.ResidenceBasis};{p.Education};{YesNo(p.IsImmigrant)};{YesNo(p.ArrivalDate >= s_programmeFrom)}";
        }
    }

    private static IEnumerable<string> Spells(IEnumerable<Row> rows)
    {
        yield return "citizen;state;category;from;to;hours";
        foreach (var (person, s) in rows)
        {
            yield return $"{person.Id};{s.State.Id()};{s.Category.Id()};{Date(s.From)};{Date(s.To)};{s.Hours?.ToString()}";
        }
    }

    private static IEnumerable<string> Figures()
    {
        yield return FigureHeader;
        foreach (var (measure, area, values) in s_quarters)
        {
            for (var i = 0; i < values.Length; i++)
            {
                yield return $"{measure};{area};{s_quarterNames[i]};{values[i]};illustrativt tal";
            }
        }

        foreach (var (date, share) in s_countryInFlexJobs)
        {
            yield return $"fleksjob-share;DK;{date};{share};illustrativt tal";
        }

        yield return "benchmark-rank;217;2021-10-29;47;illustrativt tal";
        yield return "count:HEL21/5-1;217;2021-03-31;14;illustrativt tal";
        yield return "count:HEL21/5-1;217;2021-06-30;31;illustrativt tal";
        yield return "count:HEL21/5-1;217;2021-12-31;52;illustrativt tal";
    }

    private static string Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty;

    private static string YesNo(bool? answer) =>
        answer switch
        {
            null => string.Empty,
            true => "ja",
            false => "nej",
        };

    private static void Write(string folder, string file, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(
            Path.Combine(folder, file),
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        )
        {
            NewLine = "\n",
        };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }
}
