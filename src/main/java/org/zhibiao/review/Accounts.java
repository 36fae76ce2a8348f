package org.zhibiao.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.zhibiao.store.DocumentVersion;

/**
 * The coders who may work from other machines, with their passwords, in the file {@value #FILE} of a knowledge base's folder.
 * Of a password only its hash is kept (PBKDF2 with HMAC-SHA-256, as many rounds as OWASP's Password Storage Cheat Sheet of 2023
 * asks for, and a salt of each coder's own), of a token for programs its SHA-256. May be used by any thread.
 */
public final class Accounts {

    /** The file's name. */
    public static final String FILE = "coders.json";

    /** The shortest password. */
    public static final int SHORTEST = 8;

    /** Longer ones are no password, and hashing them takes its time. */
    private static final int LONGEST = 200;

    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int TOKEN_BYTES = 32;
    private static final int HASH_BITS = 256;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    private Accounts(Path file) {
        this.file = file;
    }

    /** Those of the knowledge base of a folder. */
    public static Accounts of(Path folder) {
        return new Accounts(folder.resolve(FILE));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared; what is compared is the hash, in constant time
    private record Account(Coder coder, byte[] salt, int rounds, byte[] password, byte[] token) {}

    /** Whether there is none. */
    public boolean isEmpty() throws IOException {
        return read().isEmpty();
    }

    /**
     * Gives a coder a password, in place of an earlier one.
     *
     * @return a token by which programs ask as this coder; it is told only now, and an earlier one holds no more
     * @throws IllegalArgumentException when the password is too short or too long
     */
    public synchronized String set(Coder coder, String password) throws IOException {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        Map<String, Account> all = read();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = HEX.formatHex(secret);
        all.put(coder.name(), new Account(coder, salt, ROUNDS, hash(password, salt, ROUNDS), digest(token)));
        write(all);
        return token;
    }

    /** The coder of a name and a password; empty when they do not fit. Takes as long whether or not there is such a coder. */
    public Optional<Coder> verified(String name, String password) throws IOException {
        if (password.length() > LONGEST) {
            return Optional.empty();
        }
        Account account = read().get(name.strip());
        if (account == null) {
            hash(password, new byte[SALT_BYTES], ROUNDS);
            return Optional.empty();
        }
        return MessageDigest.isEqual(hash(password, account.salt(), account.rounds()), account.password())
                ? Optional.of(account.coder())
                : Optional.empty();
    }

    /** The coder of a token; empty when it is none. */
    public Optional<Coder> ofToken(String token) throws IOException {
        byte[] digest = digest(token);
        return read().values().stream()
                .filter(account -> MessageDigest.isEqual(account.token(), digest))
                .map(Account::coder)
                .findFirst();
    }

    private Map<String, Account> read() throws IOException {
        Map<String, Account> all = new TreeMap<>();
        if (Files.notExists(file)) {
            return all;
        }
        for (JsonNode one : JSON.readTree(Files.readAllBytes(file))) {
            Coder coder = new Coder(
                    one.path("coder").asText(), one.path("adjudicates").asBoolean());
            all.put(
                    coder.name(),
                    new Account(
                            coder,
                            HEX.parseHex(one.path("salt").asText()),
                            one.path("rounds").asInt(),
                            HEX.parseHex(one.path("password").asText()),
                            HEX.parseHex(one.path("token").asText())));
        }
        return all;
    }

    /** Only the owner may read it, where the file system knows of that. */
    private void write(Map<String, Account> all) throws IOException {
        var json = JSON.createArrayNode();
        for (Account account : all.values()) {
            ObjectNode one = json.addObject();
            one.put("coder", account.coder().name());
            one.put("adjudicates", account.coder().adjudicates());
            one.put("salt", HEX.formatHex(account.salt()));
            one.put("rounds", account.rounds());
            one.put("password", HEX.formatHex(account.password()));
            one.put("token", HEX.formatHex(account.token()));
        }
        Path made = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(made);
        try {
            Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            Files.createFile(made);
        }
        Files.write(made, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] digest(String token) {
        return DocumentVersion.sha256().digest(token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        }
    }
}
