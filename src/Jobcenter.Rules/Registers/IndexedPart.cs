namespace Jobcenter.Rules.Registers;

/// <summary>Of a register's citizens those whose spells can be counted from the <see cref="SpellIndex"/>; the others are before and after them.</summary>
/// <param name="FirstBlock">The first block.</param>
/// <param name="EndBlock">The block after the last.</param>
/// <param name="First">The first citizen.</param>
/// <param name="End">The citizen after the last.</param>
internal readonly record struct IndexedPart(int FirstBlock, int EndBlock, int First, int End)
{
    /// <summary>The part for a time, both ends included. No index is made for nobody.</summary>
    public static IndexedPart Of(Register register, int first, int last)
    {
        var block = register.Indexes.CitizensPerBlock;
        var firstOfAll = register.Spells.FirstCitizen;
        var endOfAll = firstOfAll + register.CitizenCount;
        var all = register.Indexes.CitizenCount;
        var firstBlock = (firstOfAll + block - 1) / block;
        var endBlock = (endOfAll == all ? all + block - 1 : endOfAll) / block;
        return SpellIndex.Sees(first, last) && firstBlock < endBlock
            ? new(firstBlock, endBlock, (firstBlock * block) - firstOfAll, Math.Min(endBlock * block, all) - firstOfAll)
            : default;
    }

    public bool IsEmpty => FirstBlock == EndBlock;
}
