package org.zhibiao.spark;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.zhibiao.document.content.ColumnRole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads documents on all machines of a cluster, run by {@code spark-submit --class org.zhibiao.spark.SparkJob
 * zhibiao-spark.jar INPUT… --out FOLDER}. Ends with 0 also when documents failed, which the table {@code failures} tells, and
 * with 2 when it is called wrongly.
 */
@Command(
        name = "zhibiao-spark",
        mixinStandardHelpOptions = true,
        description =
                "Finds what policy documents commit to, on many machines; writes findings and documents as Parquet.")
public final class SparkJob implements Callable<Integer> {

    /** So much of documents is one partition, and one file of each table. */
    private static final long PARTITION_BYTES = 16L << 20;

    private static final int LEAST_PARTITIONS = 8;
    /** Lists of files are cut into tasks of so many small files. */
    private static final int FILES_PER_TASK = 500;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files and folders: .parquet, .jsonl, .ndjson and .jsonl.gz with a document in each row or line,"
                            + " .warc and .warc.gz, and files of all formats that zhibiao ingest reads.")
    private List<String> inputs;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the tables go; must not be there.")
    private String out;

    @Option(
            names = "--partition-by",
            paramLabel = "COLUMN",
            defaultValue = "year",
            description = "What divides findings and documents into folders: year, region, genre or none.")
    private String partitionBy;

    @Option(
            names = "--partitions",
            paramLabel = "NUMBER",
            description = "How many parts the work has; else by the size of the input, so that the same input makes the"
                    + " same files on any cluster.")
    private Optional<Integer> partitions = Optional.empty();

    @Option(names = "--all-fields", description = "Also the fields that are right too seldom to be exported unasked.")
    private boolean allFields;

    @Option(
            names = "--max-megabytes",
            paramLabel = "NUMBER",
            defaultValue = "64",
            description = "How large a document may be (default: ${DEFAULT-VALUE}).")
    private int megabytes;

    @Option(
            names = "--max-seconds",
            paramLabel = "NUMBER",
            defaultValue = "60",
            description = "How long reading one may take that is no plain text (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--text-column",
            paramLabel = "HEADING",
            description = "The column of texts; else it is known by its name.")
    private List<String> textColumns = List.of();

    @Option(
            names = "--column",
            paramLabel = "ROLE=HEADING",
            description = "What another column tells: title, region, year, published, address, …")
    private Map<String, String> columns = Map.of();

    private SparkJob() {}

    /** Runs the job. */
    public static void main(String[] args) {
        int code = new CommandLine(new SparkJob()).execute(args);
        if (code != 0) {
            // Spark takes an exit of the driver for a failure whatever its code is.
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        Settings settings =
                new Settings(positive("--max-megabytes", megabytes), positive("--max-seconds", seconds), roles());
        if (!Set.of("year", "region", "genre", "none").contains(partitionBy)) {
            throw wrong("--partition-by is year, region, genre or none, not " + partitionBy);
        }
        try (SparkSession spark = SparkSession.builder()
                .appName("zhibiao")
                .config("spark.sql.sources.commitProtocolClass", NamedFiles.class.getName())
                .getOrCreate()) {
            run(spark, settings);
        }
        return 0;
    }

    private void run(SparkSession spark, Settings settings) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration hadoop = context.hadoopConfiguration();
        Path target = new Path(out);
        if (target.getFileSystem(hadoop).exists(target)) {
            throw wrong(out + " is there already; name another folder, or remove it");
        }
        Inputs files = new Inputs(hadoop);
        for (String input : inputs) {
            try {
                files.add(input);
            } catch (IOException e) {
                throw wrong(input + " cannot be read: " + e.getMessage());
            }
        }
        List<Piece> pieces = files.pieces();
        if (pieces.isEmpty()) {
            throw wrong("there is no file in " + String.join(", ", inputs));
        }
        SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
        JavaRDD<Row> given = context.parallelize(pieces, slices(pieces, context.defaultParallelism()))
                .flatMap(new PieceReader(configuration, settings.bytes()));
        Dataset<Row> extracted = spark.createDataFrame(given, Given.SCHEMA)
                .repartition(parts(files.bytes()), functions.col(Given.SOURCE))
                .sortWithinPartitions(Given.SOURCE, Given.NUMBER)
                .flatMap(new Extraction(configuration, settings), Encoders.row(Extraction.SCHEMA))
                .persist(StorageLevel.DISK_ONLY());
        OutputTables tables = new OutputTables(
                extracted, out, partitionBy.equals("none") ? Optional.empty() : Optional.of(partitionBy));
        tables.writeTexts();
        tables.writeFindings(allFields);
        tables.writeDocuments();
        tables.writeFailures();
        Row counts = tables.counts();
        System.out.printf(
                "documents %,d, findings %,d, duplicates %,d, failures %,d%n",
                counts.getLong(0), counts.getLong(1), counts.getLong(2), counts.getLong(3));
    }

    /** A large file is a task of its own; small ones go together. */
    private static int slices(List<Piece> pieces, int parallelism) {
        long large =
                pieces.stream().filter(piece -> piece.kind() != Piece.Kind.FILE).count();
        return Math.toIntExact(Math.min(pieces.size(), Math.max(parallelism, large + pieces.size() / FILES_PER_TASK)));
    }

    private int parts(long bytes) {
        return partitions
                .map(number -> positive("--partitions", number))
                .orElse(Math.clamp(bytes / PARTITION_BYTES, LEAST_PARTITIONS, 100_000));
    }

    private int positive(String option, int number) {
        if (number < 1) {
            throw wrong(option + " must be 1 or more, not " + number);
        }
        return number;
    }

    private Map<ColumnRole, List<String>> roles() {
        Map<ColumnRole, List<String>> roles = new EnumMap<>(ColumnRole.class);
        if (!textColumns.isEmpty()) {
            roles.put(ColumnRole.TEXT, List.copyOf(textColumns));
        }
        columns.forEach((code, heading) -> roles.put(
                ColumnRole.of(code).orElseThrow(() -> wrong("--column knows no role " + code)), List.of(heading)));
        return roles;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
