using System.Runtime.CompilerServices;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The answers by key: open addressing in one array, for the few hundred keys that occur are asked for millions of times.</summary>
internal sealed class KeyTable
{
    private const int Empty = -1;
    private const uint Spread = 2654435769;

    private int[] _keys = NewKeys(1024);
    private sbyte[] _values = new sbyte[1024];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int key, out sbyte value)
    {
        var keys = _keys;
        var mask = keys.Length - 1;
        for (var i = Start(key, mask); ; i = (i + 1) & mask)
        {
            if (keys[i] == key)
            {
                value = _values[i];
                return true;
            }

            if (keys[i] == Empty)
            {
                value = default;
                return false;
            }
        }
    }

    public void Add(int key, sbyte value)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        Place(key, value);
        _count++;
    }

    private static int Start(int key, int mask) => (int)(unchecked((uint)key * Spread) >> 12) & mask;

    private static int[] NewKeys(int length)
    {
        var keys = new int[length];
        Array.Fill(keys, Empty);
        return keys;
    }

    private void Place(int key, sbyte value)
    {
        var mask = _keys.Length - 1;
        var i = Start(key, mask);
        while (_keys[i] != Empty)
        {
            i = (i + 1) & mask;
        }

        _keys[i] = key;
        _values[i] = value;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = NewKeys(keys.Length * 2);
        _values = new sbyte[values.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != Empty)
            {
                Place(keys[i], values[i]);
            }
        }
    }
}
