using System.Globalization;

namespace TradePolicy.Serialization;

/// <summary>
/// Writes what makes a second document of a first one, as JSON Patch (RFC 6902). Objects in arrays are paired by their keys, and the key
/// is tested before anything is done to one of them or beside it.
/// </summary>
/// <remarks>
/// All indices are those of the first document, although the operations are carried out one after the other: what is within the items that
/// stay comes first, and then what is added and removed, from the back to the front, so that nothing moves before it is named.
/// </remarks>
internal sealed class JsonPatchWriter(JsonTokenWriter to)
{
    /// <summary>Writes a patch; one without operations if both documents are written alike.</summary>
    internal void Write(KeyedValue before, KeyedValue after)
    {
        to.WriteStartArray();
        if (!before.IsWrittenAs(after))
            Members("", before, after);
        to.WriteEndArray();
    }

    private void Members(string path, KeyedValue before, KeyedValue after)
    {
        Dictionary<string, KeyedValue> now = after.Members
            .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        TestKeys(path, before);
        foreach ((string name, KeyedValue was) in before.Members)
        {
            if (!now.Remove(name, out KeyedValue value))
            {
                // With all that it says, since nothing of it is left.
                Operation("test", Within(path, name), was);
                Remove(Within(path, name));
            }
            else if (!was.IsWrittenAs(value))
            {
                Value(Within(path, name), was, value);
            }
        }

        foreach ((string name, KeyedValue value) in after.Members.Where(member => now.ContainsKey(member.Name)))
            Operation("add", Within(path, name), value);
    }

    private void Value(string path, KeyedValue before, KeyedValue after)
    {
        if (before.Keys is { Count: > 0 } keys && keys.SequenceEqual(after.Keys, StringComparer.Ordinal))
            Members(path, before, after);
        else if (PlacesByKey(before) is { } was && PlacesByKey(after) is { } now)
            Items(path, before, after, was, now);
        else
            Operation("replace", path, after);
    }

    private void Items(
        string path, KeyedValue before, KeyedValue after, Dictionary<string, int> was, Dictionary<string, int> now)
    {
        if (was.Count == 0)
        {
            Operation("test", path, before);
            Operation("replace", path, after);
            return;
        }

        IReadOnlyList<KeyedValue> items = before.Items;
        IReadOnlyList<KeyedValue> wanted = after.Items;
        int[] places = [.. items.Select(item => now.GetValueOrDefault(item.Identity!, -1))];
        bool[] stays = Staying(places);
        for (int index = 0; index < items.Count; index++)
        {
            if (stays[index] && !items[index].IsWrittenAs(wanted[places[index]]))
                Members(Within(path, index), items[index], wanted[places[index]]);
        }

        int end = wanted.Count;
        Insert(items.Count);
        for (int index = items.Count - 1; index >= 0; index--)
        {
            if (stays[index])
            {
                end = places[index];
                Insert(index);
                continue;
            }

            TestKeys(Within(path, index), items[index]);
            Remove(Within(path, index));
        }

        // Adds what the second document has between an item that stays and the one that stays before it.
        void Insert(int index)
        {
            int stayed = Array.LastIndexOf(stays, true, Math.Max(index - 1, 0), index);
            int start = stayed < 0 ? 0 : places[stayed] + 1;
            if (start == end)
                return;
            int neighbour = Math.Max(index - 1, 0);
            TestKeys(Within(path, neighbour), items[neighbour]);
            for (int place = end - 1; place >= start; place--)
                Operation("add", Within(path, index), wanted[place]);
        }
    }

    // The places of the items of an array by their keys; null if it is no array, or if keys do not tell each item from the others.
    private static Dictionary<string, int>? PlacesByKey(KeyedValue array)
    {
        if (!array.IsArray)
            return null;
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (KeyedValue item in array.Items)
        {
            if (item.Identity is not { } identity || !places.TryAdd(identity, places.Count))
                return null;
        }

        return places;
    }

    // As many items as can stay where they are: the longest rising sequence of their places in the second document.
    private static bool[] Staying(int[] places)
    {
        int[] previous = new int[places.Length];
        List<int> ends = [];
        for (int index = 0; index < places.Length; index++)
        {
            if (places[index] < 0)
                continue;
            int length = 0;
            for (int beyond = ends.Count; length < beyond;)
            {
                int middle = (length + beyond) / 2;
                if (places[ends[middle]] < places[index])
                    length = middle + 1;
                else
                    beyond = middle;
            }

            previous[index] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(index);
            else
                ends[length] = index;
        }

        bool[] stays = new bool[places.Length];
        for (int index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = previous[index])
            stays[index] = true;
        return stays;
    }

    private void TestKeys(string path, KeyedValue item)
    {
        foreach ((string name, KeyedValue value) in item.Members.Where(member => item.Keys.Contains(member.Name)))
            Operation("test", Within(path, name), value);
    }

    private void Remove(string path)
    {
        Begin("remove", path);
        to.WriteEndObject();
    }

    private void Operation(string operation, string path, KeyedValue value)
    {
        Begin(operation, path);
        to.WritePropertyName("value");
        value.WriteTo(to);
        to.WriteEndObject();
    }

    private void Begin(string operation, string path)
    {
        to.WriteStartObject();
        to.WritePropertyName("op");
        to.WriteString(operation);
        to.WritePropertyName("path");
        to.WriteString(path);
    }

    private static string Within(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}/{index}");

    // RFC 6901, section 3.
    private static string Within(string path, string name) =>
        $"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
