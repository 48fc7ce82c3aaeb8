package vn.capbu.renewal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import vn.capbu.renewal.Architecture;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.LibraryHeader.Format;

/**
 * Reads what a shared library is made for: e_ident and e_machine of ELF, Machine of a PE image, cputype of Mach-O, thin or
 * universal. Every offset is checked, because the file may be anything.
 */
public final class LibraryHeaderReader {

    private static final LibraryHeader NO_LIBRARY = new LibraryHeader(Format.NONE, Set.of());

    /** Enough for every header but that of a PE image with a long DOS stub, which is read at its own place. */
    private static final int HEAD = 4096;

    private static final int ELF_MAGIC = 0x7F454C46;
    private static final int ELF_SHARED_OBJECT = 3;
    private static final int DOS_MAGIC = 0x4D5A;
    private static final int PE_OFFSET_AT = 0x3C;
    private static final int PE_MAGIC = 0x50450000;
    private static final int PE_HEADER = 24;
    private static final int PE_DLL = 0x2000;
    private static final int MACH_32 = 0xFEEDFACE;
    private static final int MACH_64 = 0xFEEDFACF;
    private static final int MACH_UNIVERSAL = 0xCAFEBABE;
    private static final int MACH_UNIVERSAL_64 = 0xCAFEBABF;
    private static final int MOST_ARCHITECTURES = 16;
    private static final int ABI_64 = 0x01000000;

    private LibraryHeaderReader() {}

    /**
     * Reads a file's header.
     *
     * @throws IOException when the file can't be read
     */
    public static LibraryHeader read(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer head = readAt(channel, 0, HEAD);
            if (head.remaining() < 20) {
                return NO_LIBRARY;
            }
            int magic = head.getInt(0);
            if (magic == ELF_MAGIC) {
                return elf(head);
            }
            if ((magic >>> 16) == DOS_MAGIC) {
                return pe(channel, head);
            }
            return mach(head, magic);
        }
    }

    private static LibraryHeader elf(ByteBuffer head) {
        boolean wide = head.get(4) == 2;
        head.order(head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (head.getShort(16) != ELF_SHARED_OBJECT) {
            return NO_LIBRARY;
        }
        Architecture architecture =
                switch (head.getShort(18)) {
                    case 3 -> Architecture.X86;
                    case 62 -> Architecture.X86_64;
                    case 40 -> Architecture.ARM;
                    case 183 -> Architecture.AARCH64;
                    default -> wide ? Architecture.OTHER_64 : Architecture.OTHER_32;
                };
        return new LibraryHeader(Format.ELF, Set.of(architecture));
    }

    private static LibraryHeader pe(SeekableByteChannel channel, ByteBuffer head)
            throws IOException {
        if (head.remaining() < PE_OFFSET_AT + Integer.BYTES) {
            return NO_LIBRARY;
        }
        long place = head.order(ByteOrder.LITTLE_ENDIAN).getInt(PE_OFFSET_AT) & 0xFFFF_FFFFL;
        ByteBuffer image = readAt(channel, place, PE_HEADER);
        if (image.remaining() < PE_HEADER || image.getInt(0) != PE_MAGIC) {
            return NO_LIBRARY;
        }
        image.order(ByteOrder.LITTLE_ENDIAN);
        if ((image.getShort(22) & PE_DLL) == 0) {
            return NO_LIBRARY;
        }
        Architecture architecture =
                switch (image.getShort(4) & 0xFFFF) {
                    case 0x014C -> Architecture.X86;
                    case 0x8664 -> Architecture.X86_64;
                    case 0x01C4 -> Architecture.ARM;
                    case 0xAA64 -> Architecture.AARCH64;
                    default -> Architecture.OTHER_32;
                };
        return new LibraryHeader(Format.PE, Set.of(architecture));
    }

    private static LibraryHeader mach(ByteBuffer head, int magic) {
        if (magic == MACH_UNIVERSAL || magic == MACH_UNIVERSAL_64) {
            return universal(head, magic == MACH_UNIVERSAL ? 20 : 32);
        }
        if (Integer.reverseBytes(magic) == MACH_32 || Integer.reverseBytes(magic) == MACH_64) {
            head.order(ByteOrder.LITTLE_ENDIAN);
        } else if (magic != MACH_32 && magic != MACH_64) {
            return NO_LIBRARY;
        }
        return new LibraryHeader(Format.MACH_O, Set.of(cpu(head.getInt(4))));
    }

    /** Java's class files begin with the same number; their next one is a version, which no universal file has as a count. */
    private static LibraryHeader universal(ByteBuffer head, int entry) {
        int count = head.getInt(4);
        if (count < 1 || count > MOST_ARCHITECTURES || head.remaining() < 8 + count * entry) {
            return NO_LIBRARY;
        }
        Set<Architecture> architectures = EnumSet.noneOf(Architecture.class);
        for (int i = 0; i < count; i++) {
            architectures.add(cpu(head.getInt(8 + i * entry)));
        }
        return new LibraryHeader(Format.MACH_O, architectures);
    }

    private static Architecture cpu(int type) {
        return switch (type) {
            case 7 -> Architecture.X86;
            case 7 | ABI_64 -> Architecture.X86_64;
            case 12 -> Architecture.ARM;
            case 12 | ABI_64 -> Architecture.AARCH64;
            default -> (type & ABI_64) != 0 ? Architecture.OTHER_64 : Architecture.OTHER_32;
        };
    }

    private static ByteBuffer readAt(SeekableByteChannel channel, long place, int length)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(place);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until it is full or the file ends
        }
        return buffer.flip();
    }
}
