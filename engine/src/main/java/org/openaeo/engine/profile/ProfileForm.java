package org.openaeo.engine.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.openaeo.engine.profile.ProfileFamily.Keeps;

/** The binary form of {@link Profiles}: equal profiles give equal bytes, whatever order they were built in. */
public final class ProfileForm {
    /** Rises whenever the meaning of keys or sums changes: older profiles then cannot be added to newer ones. */
    public static final int VERSION = 2;

    /** The oldest that is still read; of its groups no masses and rates are known, which its features never ask for. */
    public static final int OLDEST_VERSION = 1;

    private ProfileForm() {}

    public static void write(Profiles profiles, DataOutput out) throws IOException {
        out.writeLong(profiles.declarations());
        out.writeLong(profiles.labels());
        out.writeInt(profiles.lastDay());
        for (Keeps kind : Keeps.values()) {
            for (ProfileFamily family : profiles.settings().families()) {
                SumTable table = profiles.table(kind, family);
                if (table != null) {
                    write(table, out);
                }
            }
        }
    }

    /**
     * @param version that the bytes were written by
     * @param available bytes at most left to read, so that a wrong count cannot claim memory
     */
    public static Profiles read(DataInput in, ProfileSettings settings, int version, long available)
            throws IOException {
        Profiles profiles = new Profiles(settings);
        profiles.counted(in.readLong(), in.readLong(), in.readInt());
        for (Keeps kind : Keeps.values()) {
            for (ProfileFamily family : settings.families()) {
                if (profiles.table(kind, family) != null && version >= since(kind)) {
                    profiles.replace(kind, family, read(in, kind, available));
                }
            }
        }
        return profiles;
    }

    private static int since(Keeps kind) {
        return kind == Keeps.NET_MASS || kind == Keeps.TAX_RATE ? 2 : OLDEST_VERSION;
    }

    private static void write(SumTable table, DataOutput out) throws IOException {
        out.writeInt(table.size());
        for (long key : table.sortedKeys()) {
            int slot = table.find(key);
            out.writeLong(key);
            for (int column = 0; column < table.width(); column++) {
                out.writeDouble(table.sum(slot, column));
            }
            if (table.keepsDays()) {
                out.writeInt(table.firstDay(slot));
                out.writeInt(table.lastDay(slot));
            }
        }
    }

    private static SumTable read(DataInput in, Keeps kind, long available) throws IOException {
        int size = in.readInt();
        int width = Profiles.width(kind);
        if (size < 0 || size > available / (8 + 8L * width)) {
            throw new IOException("impossible size of a profile table: " + size);
        }
        SumTable table = SumTable.withRoomFor(width, Profiles.keepsDays(kind), size);
        for (int at = 0; at < size; at++) {
            long key = in.readLong();
            if (key == ProfileKeys.NONE || table.find(key) != SumTable.ABSENT) {
                throw new IOException("a profile's key stands twice or is none");
            }
            int slot = table.slot(key);
            for (int column = 0; column < width; column++) {
                double sum = in.readDouble();
                if (!Double.isFinite(sum)) {
                    throw new IOException("a profile's sum is no number");
                }
                table.add(slot, column, sum);
            }
            if (table.keepsDays()) {
                table.seen(slot, in.readInt(), in.readInt());
            }
        }
        return table;
    }
}
