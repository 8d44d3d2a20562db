using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A number with a told mark is the same number in every notation.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1.042", DecimalMark.Comma, "1042")]
    [InlineData("41.230,5", DecimalMark.Comma, "41230.5")]
    [InlineData("1 234,5", DecimalMark.Comma, "1234.5")]
    [InlineData("-1\u00A0234", DecimalMark.Comma, "-1234")]
    [InlineData("363,4", DecimalMark.Comma, "363.4")]
    [InlineData("1.04", DecimalMark.Comma, "")]
    [InlineData("12.34,5", DecimalMark.Comma, "")]
    [InlineData("1.234 567", DecimalMark.Comma, "")]
    [InlineData("1,234.5", DecimalMark.Point, "1234.5")]
    [InlineData("1.042", DecimalMark.Point, "1.042")]
    [InlineData("1,04", DecimalMark.Point, "")]
    [InlineData("0.500", DecimalMark.Comma, "")]
    [InlineData("-01.042", DecimalMark.Comma, "")]
    [InlineData("0,5", DecimalMark.Comma, "0.5")]
    public void Marks_of_thousands_go_where_they_part_groups_of_three(string text, DecimalMark mark, string point) =>
        Assert.Equal(point, NumberText.ToPoint(text, mark, new char[64]).ToString());

    [Theory]
    [InlineData("1.042", true)]
    [InlineData("12.345.678", true)]
    [InlineData("0.042", false)]
    [InlineData("1042.125", false)]
    [InlineData("1.04", false)]
    [InlineData("1042", false)]
    public void Only_groups_of_three_can_be_thousands(string text, bool can) =>
        Assert.Equal(can, NumberText.CanBeThousands(text));

    [Property]
    public bool Every_notation_of_a_number_is_that_number(NonNegativeInt whole, byte decimals)
    {
        var number = whole.Get + (decimals / 100m);
        var danish = number
            .ToString("N2", CultureInfo.InvariantCulture)
            .Replace(',', ' ')
            .Replace('.', ',')
            .Replace(' ', '.');
        var english = number.ToString("N2", CultureInfo.InvariantCulture);
        var expected = number.ToString("F2", CultureInfo.InvariantCulture);
        return NumberText.ToPoint(danish, DecimalMark.Comma, new char[64]).SequenceEqual(expected)
            && NumberText.ToPoint(english, DecimalMark.Point, new char[64]).SequenceEqual(expected);
    }
}
