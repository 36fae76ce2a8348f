package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which documents hold tables that were not read, through the commands. */
class UnreadCellsTest extends CommandTest {

    private static final String TABLE = "行业\t位次\t分值\n煤炭采选\t7\t35\n石油开采\t3\t50\n";

    @Test
    void documentsTellHowManyCellsGaveNoFinding() throws IOException {
        write("docs/table.txt", TABLE);
        run("ingest", write("docs/report.txt", "新建学校5所。\n").getParent().toString());
        assertThat(run("documents").out())
                .contains("unread cells")
                .containsPattern("table\\.txt .* 4(?m:$)")
                .doesNotContainPattern("report\\.txt .* 1 +0(?m:$)");
        assertThat(run("documents", "--unread").out()).contains("table.txt").doesNotContain("report.txt");
        assertThat(run("documents", "--unread", "--format", "jsonl").out()).contains("\"unreadCells\":4");
    }

    @Test
    void saysSoWhereAllWasRead() throws IOException {
        run("ingest", write("report.txt", "新建学校5所。\n").toString());
        Result result = run("documents", "--unread");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("no document has a table with amounts that gave no finding");
    }
}
