@setlocal
@call "%~dp0find-java.bat" || exit /b 3
@"%JAVA_FOUND%\bin\java.exe" -ea:org.h2.mvstore.MVStore -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -XX:-CreateCoredumpOnCrash -XX:-HeapDumpOnOutOfMemoryError -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%~dp0cli\logging.properties" -cp "%~dp0cli\lib\*" vn.capbu.cli.Main %*
@exit /b %ERRORLEVEL%
