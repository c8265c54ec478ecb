package app.plenary.store;

import app.plenary.live.BoxId;
import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BallotMark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads the slots of one ballot box file. Each is sealed with AES-GCM under the file's
 * name, which is 128 random bits: without the name all slots look like chance, and with it a slot
 * either is as it was written or is known not to be.
 *
 * <p>A slot: 12 random bytes, 484 sealed ones, 16 of the seal. Sealed are, numbers with the high
 * byte first: kind (1 free, 2 ballot), workshop (16), block (16), run (4), slots in the file (4);
 * in a ballot then mark (32), version (8), generation (1), part (1), parts (1), length (2), and the
 * content; zeros up to the end.
 */
final class SlotSeal {
    /** The size of a slot in bytes: one sector, which a disk writes as a whole. */
    static final int SIZE = 512;

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int FREE = 1;
    private static final int BALLOT = 2;
    private static final byte[] FORMAT = "plenary ballot box 1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final RandomGenerator random;

    /** A slot whose seal holds, with what every slot says of its file. */
    record Unsealed(BoxId box, int slots, Slot slot) {}

    SlotSeal(String name, RandomGenerator random) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(name), "AES");
        this.random = random;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Whether a file of that name can be a box at all. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static String freshName(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The bytes of a slot; different with each call. */
    byte[] seal(BoxId box, int slots, Slot slot) {
        var plain = ByteBuffer.allocate(SIZE - NONCE - TAG);
        plain.put((byte) (slot instanceof Slot.Part ? BALLOT : FREE));
        put(plain, box.workshop().value());
        put(plain, box.poll().value());
        plain.putInt(box.run()).putInt(slots);
        if (slot instanceof Slot.Part part) {
            plain.put(part.mark().bytes())
                    .putLong(part.version())
                    .put((byte) part.generation())
                    .put((byte) part.part())
                    .put((byte) part.parts())
                    .putShort((short) part.content().length)
                    .put(part.content());
        }
        var sealed = new byte[SIZE];
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            begin(Cipher.ENCRYPT_MODE, nonce);
            cipher.doFinal(plain.array(), 0, plain.capacity(), sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A slot could not be sealed", e);
        }
        return sealed;
    }

    /** Empty when it was not written by {@link #seal} under this name, or has changed since. */
    Optional<Unsealed> open(byte[] file, int offset) {
        if (offset + SIZE > file.length) {
            return Optional.empty();
        }
        ByteBuffer plain;
        try {
            begin(Cipher.DECRYPT_MODE, Arrays.copyOfRange(file, offset, offset + NONCE));
            plain = ByteBuffer.wrap(cipher.doFinal(file, offset + NONCE, SIZE - NONCE));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A slot could not be opened", e);
        }
        int kind = plain.get();
        var box = new BoxId(new WorkshopId(uuid(plain)), new BlockId(uuid(plain)), plain.getInt());
        int slots = plain.getInt();
        return Optional.of(new Unsealed(box, slots, kind == BALLOT ? part(plain) : Slot.FREE));
    }

    private static Slot.Part part(ByteBuffer plain) {
        var mark = new byte[BallotMark.SIZE];
        plain.get(mark);
        long version = plain.getLong();
        int generation = plain.get();
        int part = Byte.toUnsignedInt(plain.get());
        int parts = Byte.toUnsignedInt(plain.get());
        var content = new byte[plain.getShort()];
        plain.get(content);
        return new Slot.Part(BallotMark.ofBytes(mark), version, generation, part, parts, content);
    }

    private void begin(int mode, byte[] nonce) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(FORMAT);
    }

    private static void put(ByteBuffer to, UUID id) {
        to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }
}
