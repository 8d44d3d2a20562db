using System.Reflection;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Every domain type and enum member has its Danish term, one English word a term, and docs/glossary.md lists them.</summary>
public sealed class GlossaryTests
{
    private const string Header = "| Danish | In the API |\n|---|---|\n";

    private static readonly IReadOnlyList<(string English, string? Danish)> s_terms = [.. TermsOf(Library.PublicTypes)];

    [Fact]
    public void Every_domain_type_and_enum_member_has_its_danish_term() =>
        Assert.Empty(s_terms.Where(t => t.Danish is null).Select(t => t.English));

    [Fact]
    public void A_danish_term_has_one_english_word() => Assert.Empty(TermsWithTwoWords(s_terms));

    [Fact]
    public void The_table_of_the_glossary_is_that_of_the_library()
    {
        var page = File.ReadAllText(Path.Combine(Library.Root, "docs", "glossary.md"));
        var from = page.IndexOf(Header, StringComparison.Ordinal);
        // To approve a change, copy the received table to the end of the page, which is packed.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "Glossary.received.md"), Glossary(s_terms));
        Assert.True(from > 0, "The page has no table, or nothing before it.");
        Assert.Equal(Glossary(s_terms), page[from..]);
    }

    [Fact]
    public void The_checks_can_fail()
    {
        var terms = TermsOf([typeof(WithoutTerm), typeof(HalfNamed)]).ToList();
        Assert.Equal(["WithoutTerm", "Unnamed"], terms.Where(t => t.Danish is null).Select(t => t.English));
        Assert.Single(TermsWithTwoWords([("Wage", "løn"), ("Pay", "løn"), ("Share", "andel"), ("Share", "andel")]));
    }

    private static IEnumerable<(string English, string? Danish)> TermsOf(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(IsDomainType))
        {
            yield return (type.Name.Split('`')[0], TermOf(type));
            foreach (var member in type.IsEnum ? type.GetFields(BindingFlags.Public | BindingFlags.Static) : [])
            {
                yield return (member.Name, TermOf(member));
            }
        }
    }

    // Static classes, interfaces, delegates, attributes and exceptions are the library's grammar, not words of the field.
    private static bool IsDomainType(Type type) =>
        !Library.IsStatic(type)
        && !type.IsInterface
        && !type.IsSubclassOf(typeof(Delegate))
        && !type.IsSubclassOf(typeof(Attribute))
        && !type.IsSubclassOf(typeof(Exception));

    private static string? TermOf(MemberInfo member) => member.GetCustomAttribute<DanishTermAttribute>()?.Term;

    private static IEnumerable<string> TermsWithTwoWords(IEnumerable<(string English, string? Danish)> terms) =>
        terms
            .GroupBy(t => t.Danish, t => t.English, StringComparer.Ordinal)
            .Where(g => g.Key is not null && g.Distinct().Skip(1).Any())
            .Select(g => $"{g.Key}: {string.Join(", ", g.Distinct())}");

    private static string Glossary(IEnumerable<(string English, string? Danish)> terms) =>
        Header
        + string.Concat(
            terms
                .Distinct()
                .OrderBy(t => t.Danish, StringComparer.Ordinal)
                .ThenBy(t => t.English, StringComparer.Ordinal)
                .Select(t => $"| {t.Danish} | `{t.English}` |\n")
        );

    private sealed class WithoutTerm;

    [DanishTerm("halvt")]
    private enum HalfNamed
    {
        [DanishTerm("navngivet")]
        Named,
        Unnamed,
    }
}
