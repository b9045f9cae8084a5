namespace TradePolicy.Architecture.Tests;

/// <summary>A fenced block of a Markdown text.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="Line">The line on which its content begins, counted from 1.</param>
/// <param name="Text">The content, each line ended by a line feed.</param>
/// <param name="Section">How many headings stand before it.</param>
internal sealed record FencedBlock(string Language, int Line, string Text, int Section)
{
    /// <summary>Reads the blocks of a text in their order.</summary>
    public static IReadOnlyList<FencedBlock> ReadAll(string markdown)
    {
        List<FencedBlock> blocks = [];
        string? language = null;
        int begin = 0;
        int section = 0;
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            bool isFence = lines[index].StartsWith("```", StringComparison.Ordinal);
            if (language is null && isFence)
            {
                language = lines[index][3..].Trim().Split(' ')[0];
                begin = index + 1;
            }
            else if (isFence)
            {
                blocks.Add(new FencedBlock(language!, begin + 1, string.Concat(lines[begin..index].Select(line => line + "\n")), section));
                language = null;
            }
            else if (language is null && lines[index].StartsWith('#'))
            {
                section++;
            }
        }

        return blocks;
    }

    /// <summary>The Markdown text with another content of this block.</summary>
    /// <param name="markdown">The text that this block was read from; what follows the block may have been replaced.</param>
    /// <param name="content">The new content, each line ended by a line feed.</param>
    public string ReplacedIn(string markdown, string content)
    {
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        int end = Line - 1 + Text.Count(character => character == '\n');
        return string.Join('\n', [.. lines[..(Line - 1)], .. content.TrimEnd('\n').Split('\n'), .. lines[end..]]);
    }
}
