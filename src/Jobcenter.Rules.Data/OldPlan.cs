using System.Text.Json;

namespace Jobcenter.Rules.Data;

/// <summary>Requirements in the form of before there were a measure, a comparison and a pace: what is wrong with such a one is that, and is told once.</summary>
internal static class OldPlan
{
    private static readonly BilingualText s_new = new(
        "measure, comparison og pace, som FollowUp --new viser dem, i stedet for kind, som et krav havde i den gamle form",
        "measure, comparison and pace, as FollowUp --new shows them, in place of the kind that a requirement had in the old form"
    );

    /// <summary>The faults, those of an old requirement as one.</summary>
    public static ImmutableArray<DocumentFault> Told(string json, ImmutableArray<DocumentFault> faults)
    {
        ImmutableArray<string> old = [.. Paths(json)];
        if (old.IsEmpty)
        {
            return faults;
        }

        var told = faults.RemoveAll(f => old.Any(p => IsIn(f.Path, p)));
        return [.. told, new(string.Join(", ", old), "kind", s_new)];
    }

    private static bool IsIn(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal)
        && (path.Length == whole.Length || path[whole.Length] is '.' or '[');

    private static IEnumerable<string> Paths(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Paths(document.RootElement)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Paths(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("requirements", out var requirements)
            || requirements.ValueKind != JsonValueKind.Array
        )
        {
            yield break;
        }

        var index = 0;
        foreach (var one in requirements.EnumerateArray())
        {
            if (
                one.ValueKind == JsonValueKind.Object
                && one.TryGetProperty("kind", out _)
                && !one.TryGetProperty("measure", out _)
            )
            {
                yield return FormattableString.Invariant($"$.requirements[{index}]");
            }

            index++;
        }
    }
}
