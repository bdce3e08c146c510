# The systems that tell people watch a share whose server falls silent, is back, is killed, and is back: a Prometheus that scrapes
# `export prometheus --listen`, an agent of Zabbix, and check_netuse. Each asks at its own interval, as it does elsewhere.

host nas 1
shares z | server nas
cifs //nas/z /mnt/z $ALICE,hard,echo_interval=10
touch /mnt/z/file

shipped=/host/integrations
home=/srv/alerts
mkdir -p $home/data
ln -s busybox /usr/bin/mktemp

# This host serves nothing, and smbstatus takes a second on an emulated processor.
netuse export prometheus --no-inbound --listen 127.0.0.1:9470 > $home/exporter.log 2>&1 &
cp $shipped/prometheus/netuse.rules.yml $home/
cat > $home/prometheus.yml <<'YAML'
global: { scrape_interval: 5s, scrape_timeout: 5s, evaluation_interval: 5s }
rule_files: [netuse.rules.yml]
scrape_configs: [{ job_name: netuse, static_configs: [{ targets: ["127.0.0.1:9470"] }] }]
YAML
prometheus --config.file=$home/prometheus.yml --storage.tsdb.path=$home/data --web.listen-address=127.0.0.1:9090 > $home/prometheus.log 2>&1 &
# asked PORT WORDS: sends them, and prints what comes until the other end closes
asked() { (exec 3<> "/dev/tcp/127.0.0.1/$1" && printf "$2" >&3 && cat <&3) 2> /dev/null; }
prometheus_says() { asked 9090 "GET /api/v1/${1//%/%%} HTTP/1.0\r\n\r\n" | sed '1,/^\r$/d'; }
alert_is() { prometheus_says alerts | grep -q "\"alertname\":\"NetuseShareLost\".*\"local_name\":\"/mnt/z\".*\"state\":\"$1\""; }
no_alert() { prometheus_says alerts > $home/alerts && ! grep -q NetuseShareLost $home/alerts; }
value_of() { prometheus_says "query?query=$1" | sed -n 's/.*"value":\[[^,]*,"\([^"]*\)"\].*/\1/p'; } # of a query, with + for blanks

# The agent, asked as a server asks it, each 10 s: question and answer have a header of 13 bytes.
printf 'Server=127.0.0.1\nListenIP=127.0.0.1\nHostname=client1\nAllowRoot=1\nTimeout=5\nLogFile=%s/agent.log\nPidFile=%s/agent.pid\nInclude=%s/zabbix/netuse.conf\n' \
    $home $home $shipped > $home/agent.conf
zabbix_agentd -c $home/agent.conf -f > $home/agent.out 2>&1 &
agent_says() { asked 10050 "ZBXD\\1$(printf '\\%03o' ${#1})\\0\\0\\0\\0\\0\\0\\0$1" | tail -c +14; }
item_is() { [ "$(cat $home/item)" = "$1" ]; }
item_is_lost() { grep -qx "Lost Comm\|Degraded" $home/item; }
zabbix() { while true; do agent_says 'netuse.status[/mnt/z]' > $home/item.new; mv $home/item.new $home/item; sleep 10; done; }

# check_netuse as it is installed, each 10 s.
nagios() {
    while true; do
        bash $shipped/nagios/check_netuse > $home/check.line
        echo $? > $home/check.new && mv $home/check.new $home/check
        sleep 10
    done
}
check_is() { [ "$(cat $home/check)" = "$1" ]; }
: > $home/item; : > $home/check
zabbix & nagios &

# after NAME SECONDS COMMAND...: the fact of how long after $begin the command was true; all are waited for side by side
after() { local name=$1; shift; wait_for "$@"; fact "$name after, milliseconds" $(($(milliseconds) - begin)); }

wait_for 120 eval '[ "$(value_of "netuse_connection_status%7Bstatus%3D%22OK%22%7D")" = 1 ]'
wait_for 60 item_is OK
wait_for 60 check_is 0
moment good
fact "the shipped rules, as promtool sees them" "$(promtool check rules $home/netuse.rules.yml | grep -o '[0-9]* rules')"
fact "alerts while all is well" "$(prometheus_says alerts | grep -o alertname | wc -l)"

lost() { # MOMENT: what each of them says, and when; $begin is when the server was lost
    mkdir -p -m 777 $RESULT/$1 && MOMENT=$RESULT/$1
    after "Prometheus' alert is pending" 60 alert_is pending & local pending=$!
    after "Zabbix' item has changed" 60 item_is_lost & local changed=$!
    after "check_netuse is critical" 60 check_is 2 & local critical=$!
    after "Prometheus' alert fires" 150 alert_is firing
    wait $pending $changed $critical
    fact "Zabbix' item is" "$(cat $home/item)"
    moment $1
}
well() { # MOMENT
    mkdir -p -m 777 $RESULT/$1 && MOMENT=$RESULT/$1
    after "Prometheus' alert has ended" 60 no_alert & local ended=$!
    after "Zabbix' item is OK" 60 item_is OK & local ok=$!
    after "check_netuse is OK" 60 check_is 0 & local fine=$!
    wait $ended $ok $fine
    moment $1
}

step "the server falls silent, and somebody hangs on the share"
ip netns exec nas nft 'add table inet cut; add chain inet cut in { type filter hook input priority 0; policy drop; }'
sleep 2 # beyond the cache of attributes
begin=$(milliseconds)
stat /mnt/z/file > /dev/null 2>&1 & hangs=$!
lost silent
kill -0 $hangs && fact "somebody hangs on the share all the while" yes || fact "somebody hangs on the share all the while" no

ip netns exec nas nft delete table inet cut
wait $hangs
begin=$(milliseconds)
step "the server is back"
well back

begin=$(milliseconds)
server_signal nas KILL
step "the server is killed"
wait_for 20 server_gone nas
lost killed

server_up nas
wait_for 150 stat /mnt/z > /dev/null 2>&1
begin=$(milliseconds)
step "the server is back again"
well good-again
fact "slowest scrape of Prometheus, milliseconds" "$(value_of 'max_over_time(scrape_duration_seconds%5B10m%5D)*1000')"
fact "median scrape of Prometheus, milliseconds" "$(value_of 'quantile_over_time(0.5,scrape_duration_seconds%5B10m%5D)*1000')"
fact "scrapes" "$(value_of 'count_over_time(up%5B10m%5D)')"
fact "scrapes that failed" "$(value_of 'count_over_time(up%5B10m%5D)-sum_over_time(up%5B10m%5D)')"
cp $home/*.log $home/check.line $home/agent.* $RESULT/ 2> /dev/null
kill $(jobs -p)
