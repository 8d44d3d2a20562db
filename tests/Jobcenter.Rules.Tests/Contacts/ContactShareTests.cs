using FsCheck.Xunit;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Contacts;

/// <summary>How many more may be exempted, against trying one after the other.</summary>
public sealed class ContactShareTests
{
    private static readonly Share s_limit = new(new Fraction(3, 4));

    [Theory]
    [InlineData(3, 1, 0, 0, 0, Verdict.Met)] // exactly 75 %
    [InlineData(3, 1, 0, 1, 0, Verdict.Unknown)] // one more is needed of five: four
    [InlineData(0, 0, 0, 4, 1, Verdict.Unknown)]
    [InlineData(0, 0, 0, 3, 0, Verdict.Unknown)] // one of three would leave 67 %
    [InlineData(6, 0, 0, 2, 2, Verdict.Met)]
    [InlineData(2, 2, 0, 0, 0, Verdict.NotMet)]
    [InlineData(0, 0, 0, 0, 0, Verdict.Unknown)] // nobody
    public void As_many_may_be_exempted_as_leave_the_share(
        int yes,
        int no,
        int unknown,
        int pending,
        int room,
        Verdict verdict
    )
    {
        var share = new ContactShare(new Portion(yes, no, unknown, pending), s_limit);
        Assert.Equal((room, room, verdict), (share.MayBeExempted, share.MayBeExemptedAtMost, share.Verdict));
    }

    [Property]
    public void One_after_the_other_gives_the_same(byte yes, byte no, byte unknown, byte pending)
    {
        var share = new ContactShare(new Portion(yes % 20, no % 20, unknown % 5, pending % 20), s_limit);
        Assert.Equal(Tried(share.Courses, unknownKept: 0), share.MayBeExempted);
        Assert.Equal(Tried(share.Courses, share.Courses.Unknown), share.MayBeExemptedAtMost);
        Assert.InRange(share.MayBeExempted, 0, share.MayBeExemptedAtMost);
    }

    private static int Tried(Portion p, int unknownKept)
    {
        var all = p.Yes + p.No + p.Unknown + p.Pending;
        var exempted = 0;
        while (exempted < p.Pending && 4 * (p.Yes + unknownKept + p.Pending - exempted - 1) >= 3 * all)
        {
            exempted++;
        }

        return exempted;
    }
}
