using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of a register's own file on docs/large-registers.md; <see cref="PageTests"/> holds them together.</summary>
internal static class SavedExample
{
    public static void Run()
    {
        // <example>
        string folder = Directory.CreateTempSubdirectory().FullName;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new LocalDate(2021, 1, 4)));
        string path = Path.Combine(folder, "register.jcr");
        RegisterFiles.Save(builder.Build(knownUntil: new LocalDate(2021, 12, 31)), path);

        // The next start reads the columns as they lie: no row is read or sorted again.
        Register register = RegisterFiles.Load(path);
        Console.WriteLine(register);

        // A byte that is another is found.
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^40] ^= 1;
        File.WriteAllBytes(path, bytes);
        try
        {
            RegisterFiles.Load(path);
        }
        catch (UnreadableInputException e)
        {
            Console.WriteLine(e.Text.English[path.Length..]);
        }

        Directory.Delete(folder, recursive: true);
        // </example>
    }
}
