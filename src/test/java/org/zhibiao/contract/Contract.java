package org.zhibiao.contract;

/** How the tests of this package are told to write anew what they hold. */
final class Contract {

    /** What a failed test advises. */
    static final String ADVICE =
            "if that is meant: mvn -q test -Dgroups=contract -Drewrite, then read and commit what git diff shows";

    private Contract() {}

    /** Whether files are to be written anew, and not compared. */
    static boolean isRewritten() {
        String value = System.getProperty("rewrite");
        return value != null && !value.equals("false");
    }
}
