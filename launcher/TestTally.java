import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Adds up the test reports of all modules and closes with one line, "N passed, N failed".
 *
 * <p>A skipped test and a test class that no runner has run count as failed: a check that does not run is a check that
 * nobody has, and it must not look like one that passed.
 */
final class TestTally {
    private static final Pattern TEST_METHOD = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|FuzzTest|ArchTest)\\b",
            Pattern.MULTILINE);
    private static final Pattern NO_CLASS_OF_ITS_OWN =
            Pattern.compile("^(public )?(abstract (sealed |non-sealed )?class|(sealed )?interface) ", Pattern.MULTILINE);

    private final Set<String> reported = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private int passed;
    private int failed;

    public static void main(String[] args) throws Exception {
        TestTally tally = new TestTally();
        Path root = Path.of(args[0]);
        for (Path module : modules(root)) {
            tally.addReports(module.resolve("target/surefire-reports"));
        }
        for (Path module : modules(root)) {
            tally.addForgottenClasses(module.resolve("src/test/java"));
        }
        tally.complaints.stream().limit(30).forEach(System.out::println);
        System.out.println(tally.passed + " passed, " + tally.failed + " failed");
        System.exit(tally.failed > 0 || tally.passed == 0 ? 1 : 0);
    }

    private static List<Path> modules(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
        }
    }

    private void addReports(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("TEST-") && name.endsWith(".xml")) {
                    addReport(file);
                }
            }
        }
    }

    private void addReport(Path file) throws Exception {
        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element testCase = (Element) cases.item(i);
            String name = testCase.getAttribute("classname") + " " + testCase.getAttribute("name");
            reported.add(testCase.getAttribute("classname").replaceFirst("\\$.*", ""));
            if (has(testCase, "failure") || has(testCase, "error")) {
                complain("failed: " + name);
            } else if (has(testCase, "skipped")) {
                complain("skipped: " + name);
            } else {
                passed++;
            }
        }
    }

    private static boolean has(Element testCase, String kind) {
        return testCase.getElementsByTagName(kind).getLength() > 0;
    }

    private void addForgottenClasses(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                String name = sources.relativize(file).toString().replaceFirst("\\.java$", "").replace('/', '.');
                if (TEST_METHOD.matcher(text).find()
                        && !NO_CLASS_OF_ITS_OWN.matcher(text).find()
                        && !reported.contains(name)) {
                    complain("did not run: " + name);
                }
            }
        }
    }

    private void complain(String complaint) {
        complaints.add(complaint);
        failed++;
    }
}
