namespace Jobcenter.Rules.Kernel;

/// <summary>How an ordered value meets one whose type is not known when the code is written.</summary>
internal static class Ordering
{
    /// <summary>Null stands before every value; a value of another type has no place in the order.</summary>
    public static int Compare<T>(T value, object? obj)
        where T : IComparable<T> =>
        obj switch
        {
            null => 1,
            T other => value.CompareTo(other),
            _ => throw new ArgumentException(
                $"obj was of the type {obj.GetType().Name}; only {typeof(T).Name} can be compared here.",
                nameof(obj)
            ),
        };
}
