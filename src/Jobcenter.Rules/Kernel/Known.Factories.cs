namespace Jobcenter.Rules.Kernel;

/// <summary>Makes known and missing values.</summary>
public static class Known
{
    /// <summary>A value that is there.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; not null.</param>
    /// <returns>The known value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Known<T> Of<T>(T value) =>
        // Not a guard method: that would box a value type on the way of every rule.
        value is null
            ? throw new ArgumentNullException(nameof(value))
            : new Known<T>(value);

    /// <summary>A value that is missing.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reason">Why it is missing; null when nobody said why.</param>
    /// <returns>The missing value.</returns>
    public static Known<T> Missing<T>(BilingualText? reason = null) => new(reason);

    internal static BilingualText NotKnown { get; } = new("ikke kendt", "not known");

    /// <summary>A value that somebody may have told; otherwise it is not known.</summary>
    internal static Known<T> Told<T>(T? value, BilingualText? reason = null)
        where T : struct => value is { } told ? Of(told) : Missing<T>(reason ?? NotKnown);

    /// <summary>The value; null where it is missing.</summary>
    internal static T? OrNull<T>(this Known<T> known)
        where T : struct => known.IsKnown ? known.Value : null;
}
