using System.Reflection;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>A class of Examples/ whose code stands on a page between its marks, letter by letter.</summary>
/// <param name="Name">The class.</param>
/// <param name="Run">Runs it; it writes to the console.</param>
internal sealed record Example(string Name, Action Run)
{
    private const string Begin = "// <example>\n";
    private const string End = "        // </example>";

    public static IReadOnlyList<Example> All { get; } =
    [
        .. typeof(Example)
            .Assembly.GetTypes()
            .Where(t =>
                t.Namespace == $"{typeof(Example).Namespace}.Examples" && t is { IsAbstract: true, IsSealed: true }
            )
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => new Example(t.Name, Method(t).CreateDelegate<Action>())),
    ];

    /// <summary>The block as a page shows it: the usings, then the body without its indentation.</summary>
    public string Code
    {
        get
        {
            var source = File.ReadAllText(
                    Path.Combine(
                        Library.Root,
                        "tests",
                        "Jobcenter.Rules.EndToEnd.Tests",
                        "Documentation",
                        "Examples",
                        $"{Name}.cs"
                    )
                )
                .ReplaceLineEndings("\n");
            var usings = string.Join(
                '\n',
                source.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal))
            );
            var from = source.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
            var to = source.IndexOf(End, StringComparison.Ordinal);
            var body = source[from..to].Split('\n').Select(l => l.Length > 8 ? l[8..] : l);
            return $"{usings}\n\n{string.Join('\n', body).TrimEnd()}";
        }
    }

    /// <summary>What it prints.</summary>
    public string Output()
    {
        var before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Run();
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    public override string ToString() => Name;

    private static MethodInfo Method(Type type) =>
        type.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)
        ?? throw new InvalidOperationException($"{type.Name} has no Run.");
}
