package org.zhibiao.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a document's findings were made of: the same version means the same findings.
 *
 * @param contentHash SHA-256 of the file's bytes, in hexadecimal digits
 * @param extraction names the program and the models that made the findings
 */
public record DocumentVersion(String contentHash, String extraction) {

    /** The version of a file's bytes under one program and its models. */
    public static DocumentVersion of(byte[] content, String extraction) {
        return new DocumentVersion(HexFormat.of().formatHex(sha256().digest(content)), extraction);
    }

    /** The digest that content hashes are made by; every Java platform has it. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
